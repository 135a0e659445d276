import * as vscode from "vscode";
import { rememberingParser } from "./core/check/rememberingParser.ts";
import type { GuidedLessonsApi } from "./host/api.ts";
import { CourseProblems } from "./host/authoring/courseProblems.ts";
import { AnswerKeys } from "./host/authoring/language/answerKeys.ts";
import { registerLanguage } from "./host/authoring/language/registerLanguage.ts";
import { Scenes } from "./host/authoring/language/scenes.ts";
import { mermaidFile } from "./host/authoring/mermaidFile.ts";
import { PageDiagrams } from "./host/authoring/pageDiagrams.ts";
import { Previews } from "./host/authoring/previews.ts";
import { registerCommands } from "./host/commands/registerCommands.ts";
import { keepContexts } from "./host/contexts.ts";
import { openDrawings } from "./host/diagrams/openDrawings.ts";
import { Errors } from "./host/errors.ts";
import { CourseLibrary } from "./host/library/courseLibrary.ts";
import { LessonDetailsCache } from "./host/library/lessonDetailsCache.ts";
import { LessonGates } from "./host/library/lessonGates.ts";
import { LessonTexts } from "./host/library/lessonTexts.ts";
import { SeenLessons } from "./host/library/seenLessons.ts";
import { ChannelLog } from "./host/log.ts";
import { makeApi } from "./host/makeApi.ts";
import { makeTestSeam } from "./host/makeTestSeam.ts";
import { MementoStore } from "./host/mementoStore.ts";
import { names } from "./host/names.ts";
import { PageFiles } from "./host/page/pageFiles.ts";
import { RemoteImages } from "./host/page/remoteImages.ts";
import { newNonce } from "./host/page/nonce.ts";
import { PublicIds } from "./host/publicIds.ts";
import { readLesson } from "./host/page/lessonReader.ts";
import { LessonPanel } from "./host/panel/lessonPanel.ts";
import { FollowLessons } from "./host/progress/followLessons.ts";
import { ProgressKeeper } from "./host/progress/progressKeeper.ts";
import { tellFirstSteps } from "./host/progress/tellFirstSteps.ts";
import { UndoOffer } from "./host/progress/undoOffer.ts";
import { StudentIdentity } from "./host/report/studentIdentity.ts";
import { DueReviews } from "./host/review/dueReviews.ts";
import { KnownLessons } from "./host/review/knownLessons.ts";
import { ReviewPanel } from "./host/review/reviewPanel.ts";
import { BundledCourses } from "./host/sources/bundledCourses.ts";
import { ContributedCourses } from "./host/sources/contributedCourses.ts";
import { OpenedCourses } from "./host/sources/openedCourses.ts";
import { WorkspaceCourses } from "./host/sources/workspaceCourses.ts";
import { repositoryOf } from "./host/starting/repository.ts";
import { StatusBar } from "./host/statusBar.ts";
import { systemClock, systemTimer } from "./host/systemTimer.ts";
import { TestClock } from "./host/testClock.ts";
import { LessonsTree } from "./host/tree/lessonsTree.ts";

/**
 * The composition root: everything is made here, in the order in which it is needed, and handed over. Nothing is
 * read before somebody looks: the library asks its sources when the tree, a command or a panel wants them.
 */
export function activate(context: vscode.ExtensionContext): GuidedLessonsApi {
  const { extension, extensionUri, subscriptions } = context;
  const own = <Part extends vscode.Disposable>(part: Part): Part => {
    subscriptions.push(part);
    return part;
  };

  const ids = new PublicIds(extension.packageJSON);
  const channel = own(
    vscode.window.createOutputChannel(ids.title, { log: true }),
  );
  const log = new ChannelLog(channel);
  const errors = new Errors(log);
  const timer = systemTimer;
  const testClock =
    context.extensionMode === vscode.ExtensionMode.Test
      ? new TestClock()
      : undefined;
  const clock = testClock ?? systemClock;

  const window = newNonce();
  const { progress } = own(
    new ProgressKeeper({ context, ids, clock, timer, log, errors, window }),
  );

  const opened = own(
    new OpenedCourses(new MementoStore(context.globalState, ids)),
  );
  const library = own(
    new CourseLibrary(
      [
        own(new BundledCourses(extension, ids)),
        // A course that carries its engine along leaves all others to the engine.
        ...(ids.standalone
          ? []
          : [
              own(new ContributedCourses(extension.id, log)),
              own(new WorkspaceCourses(timer, log)),
              opened,
            ]),
      ],
      timer,
      log,
    ),
  );
  own(keepContexts(library, ids));
  own(new FollowLessons(library, progress, readLesson, log));
  own(tellFirstSteps(progress, ids));

  const drawings = own(openDrawings(context, ids, timer, log));
  own(vscode.extensions.onDidChange(() => drawings.forgetPackaged()));
  const details = own(new LessonDetailsCache(readLesson, timer, log));
  const files = new PageFiles(extensionUri);
  const images = own(new RemoteImages(ids));
  const gates = own(new LessonGates(library, progress, log));
  const panel = own(
    new LessonPanel({
      extensionUri,
      files,
      images,
      ids,
      library,
      progress,
      details,
      gates,
      errors,
      log,
      timer,
      drawings,
      learner: vscode.env.machineId,
    }),
  );
  const due = own(
    new DueReviews({
      ids,
      library,
      progress,
      known: new KnownLessons(library, progress, readLesson),
      clock,
      timer,
      errors,
    }),
  );
  const store = new MementoStore(context.workspaceState, ids);
  const seen = own(new SeenLessons(store, library, log));
  own(panel.onDidShow((lesson) => seen.follow(lesson)));
  const texts = own(new LessonTexts(library));
  const tree = own(
    new LessonsTree({
      ids,
      library,
      progress,
      details,
      gates,
      seen,
      due,
      store,
      timer,
      log,
    }),
  );
  own(panel.onDidShow((lesson) => tree.follow(lesson)));
  own(panel.onDidAskForTree((lesson) => tree.focus(lesson)));
  own(new StatusBar({ ids, library, progress, panel, facts: tree.facts }));

  const diagrams = own(new PageDiagrams());
  const previews = own(
    new Previews({
      extensionUri,
      files,
      images,
      ids,
      library,
      errors,
      log,
      timer,
      drawings,
      diagrams,
      openLesson: (lesson, anchor) =>
        panel.open(lesson, anchor === undefined ? {} : { anchor }),
    }),
  );
  const review = own(
    new ReviewPanel({
      extensionUri,
      ids,
      files,
      images,
      library,
      progress,
      due,
      errors,
      log,
      drawings,
      learner: vscode.env.machineId,
      openLesson: (lesson, anchor) =>
        panel.open(lesson, anchor === undefined ? {} : { anchor }),
    }),
  );
  const parser = rememberingParser(mermaidFile(extensionUri, log));
  const scenes = new Scenes(library, parser);
  const answerKeys = own(new AnswerKeys(scenes, timer, log));
  const problems = ids.standalone
    ? undefined
    : own(new CourseProblems(library, diagrams, parser, timer, log));
  if (!ids.standalone) {
    own(registerLanguage(scenes));
    own(answerKeys.register());
  }

  own(
    vscode.window.registerWebviewPanelSerializer(
      ids.of(names.lessonPanel),
      panel,
    ),
  );
  own(
    vscode.window.registerWebviewPanelSerializer(
      ids.of(names.previewPanel),
      previews,
    ),
  );
  own(
    vscode.window.registerWebviewPanelSerializer(
      ids.of(names.reviewPanel),
      review,
    ),
  );
  own(
    registerCommands(
      {
        ids,
        library,
        progress,
        undo: new UndoOffer(progress, errors, ids),
        panel,
        previews,
        review,
        tree,
        gates,
        seen,
        texts,
        opened,
        problems,
        log,
        student: new StudentIdentity(
          new MementoStore(context.globalState, ids),
          newNonce,
        ),
        answerKeys,
        errors,
        repository: repositoryOf(extension),
        packaging: {
          extension,
          drawings,
          log,
          versions: new MementoStore(context.globalState, ids),
          drawingPanel: ids.of(names.drawingPanel),
          parser,
        },
      },
      errors,
      ids,
    ),
  );

  const testSeam =
    testClock &&
    makeTestSeam(context, {
      progress,
      panel,
      previews,
      tree,
      texts,
      log,
      ids,
      clock: testClock,
      due,
      review,
    });
  return makeApi({ library, progress, gates, panel }, subscriptions, testSeam);
}
