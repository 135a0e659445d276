import * as vscode from "vscode";
import { contributedPaths } from "../../core/course/contribution.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import type { CourseSource } from "./courseSource.ts";

/**
 * The courses that ship with this extension. They are named in its own manifest, as any extension names its courses:
 * in a browser the extension's folder is served by HTTP and cannot be listed.
 */
export class BundledCourses implements CourseSource {
  readonly kind = "bundled";
  readonly #changed = new vscode.EventEmitter<void>();
  /** Never fires: what ships does not change while it runs. */
  readonly onDidChange = this.#changed.event;
  readonly #extension: vscode.Extension<unknown>;
  readonly #ids: PublicIds;

  constructor(extension: vscode.Extension<unknown>, ids: PublicIds) {
    this.#ids = ids;
    this.#extension = extension;
  }

  async folders(): Promise<readonly vscode.Uri[]> {
    const { packageJSON, extensionUri } = this.#extension;
    return contributedPaths(
      packageJSON,
      this.#ids.of(names.contribution),
    ).paths.map((path) => vscode.Uri.joinPath(extensionUri, path));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
