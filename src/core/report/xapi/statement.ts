/** A statement of xAPI 1.0.3, as far as reports make them. */
export interface XapiStatement {
  /** Made from the rest: the same event has the same id in every export, so a record store keeps it once. */
  readonly id: string;
  readonly version: "1.0.3";
  readonly actor: XapiActor;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: XapiActivity;
  readonly result?: XapiResult;
  readonly context: {
    readonly platform: string;
    readonly language: string;
    readonly contextActivities: {
      readonly parent?: readonly XapiActivity[];
      readonly grouping?: readonly XapiActivity[];
    };
  };
  readonly timestamp: string;
}

/** By language, as BCP 47. */
export type LanguageMap = Readonly<Record<string, string>>;

export interface XapiActor {
  readonly objectType: "Agent";
  readonly name?: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

export interface XapiActivity {
  readonly objectType: "Activity";
  readonly id: string;
  readonly definition: {
    readonly type: string;
    readonly name: LanguageMap;
    readonly interactionType?: string;
    readonly choices?: readonly XapiComponent[];
    readonly source?: readonly XapiComponent[];
    readonly target?: readonly XapiComponent[];
  };
}

export interface XapiComponent {
  readonly id: string;
  readonly description: LanguageMap;
}

export interface XapiResult {
  readonly score?: {
    /** 0 to 1. */
    readonly scaled: number;
    readonly raw: number;
    readonly min: 0;
    readonly max: number;
  };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}
