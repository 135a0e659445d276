/**
 * Every visible string of the page, in English. The host hands the page a translated copy of this object;
 * a string that is missing is a type error. `{0}`, `{1}` … are gaps for `withGaps`.
 */
export const pageStrings = {
  // The frame around the text
  skipToLesson: "Skip to the lesson text",
  place: "Lesson {0} of {1}",
  minutes: "{0} min",
  preview: "Preview",
  previewWithAnswers: "Preview with answers",
  showInTree: "Show in lessons tree",
  outline: "On this page",
  lessons: "Lessons",
  previous: "Previous",
  next: "Next",
  previousLesson: "Previous lesson: {0}",
  nextLesson: "Next lesson: {0}",
  // Completion
  markComplete: "Mark complete",
  completed: "Completed",
  undoComplete: "Undo",
  undoCompleteLong: "Undo: mark this lesson as not complete",
  pointsSoFar: "{0} of {1} points",
  /** `{2}`: the pass mark as a percentage. */
  pointsNeeded: "{0} of {1} points · {2}% to pass",
  readToTheEnd: "Read to the end to complete",
  notSaved: "That could not be saved. {0}",
  // Code
  copy: "Copy",
  copyCode: "Copy code",
  copied: "Copied",
  copyFailed: "Could not copy. Select the text and copy it yourself.",
  showHidden: "Show hidden lines",
  hideHidden: "Hide hidden lines",
  codeBlock: "Code",
  codeBlockIn: "Code, {0}",
  table: "Table",
  formula: "Formula",
  checklistItem: "Checklist item",
  // Diagrams
  diagram: "Diagram",
  diagramPending: "Drawing the diagram…",
  diagramFailedTitle: "This diagram could not be drawn",
  diagramFailedAt: "Line {0}: {1}",
  diagramSource: "The diagram's source",
  diagramLoadFailed:
    "The part of the extension that draws diagrams could not be loaded. Close this lesson and open it again.",
  diagramTooSlow:
    "Drawing it took longer than 5 seconds, so it was given up. Split it into smaller diagrams.",
  diagramHuge:
    "This diagram has {0} characters. Drawing it may keep this page busy for a while.",
  diagramDrawAnyway: "Draw it",
  diagramTools: "Diagram: {0}",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomFit: "Fit to the page",
  zoomedTo: "{0}%",
  fullView: "Full view",
  closeFullView: "Close the full view",
  moreTools: "More",
  showText: "Show as text",
  hideText: "Hide the text",
  showSource: "Show source",
  hideSource: "Hide source",
  openSource: "Open source in an editor",
  copySource: "Copy source",
  copySvg: "Copy as SVG",
  copyPng: "Copy as PNG",
  copyDiagramFailed: "It could not be copied: {0}",
  // Diagrams in words
  diagramKinds:
    "class=Class diagram|classDiagram=Class diagram|er=Entity relationship diagram|gantt=Gantt chart|pie=Pie chart|gitGraph=Git graph|mindmap=Mind map|timeline=Timeline|quadrantChart=Quadrant chart|journey=User journey|xychart=Chart|requirement=Requirement diagram|kanban=Kanban board|block=Block diagram|sankey=Sankey diagram|packet=Packet diagram|architecture=Architecture diagram|c4=C4 diagram|radar=Radar chart|treemap=Treemap",
  describeOthers: "{0}. It shows:",
  describeSequence: "Sequence of {0} messages between {1}:",
  describeMessage: "{0} sends {2} to {1}",
  describeSignal: "{0} signals {1}",
  describeFlowchart: "Flowchart of {0} parts: {1}.",
  describeGroups: "They are in these groups: {0}.",
  describeAlone: "Not connected: {0}",
  describeArrow: "{0} leads to {1}",
  describeArrowWith: "{0} leads to {1}: {2}",
  describeStates: "State diagram of {0} states: {1}.",
  describeTransition: "{0} becomes {1}",
  describeTransitionOn: "{0} becomes {1}: {2}",
  describeStart: "The start",
  describeEnd: "the end",
  // Quizzes
  quiz: "Quiz",
  oneQuestion: "1 question",
  manyQuestions: "{0} questions",
  onePoint: "1 point",
  manyPoints: "{0} points",
  questionNumber: "Question {0}",
  questionNumberOf: "Question {0} of {1}",
  chooseOne: "Choose one answer",
  chooseSeveral: "Choose all that apply",
  yourAnswer: "Your answer",
  checkAnswer: "Check answer",
  checking: "Checking…",
  answered: "Answered",
  tryAgain: "Try again",
  showAnswer: "Show answer",
  correct: "Correct.",
  partly: "Partly right.",
  incorrect: "Not quite.",
  earned: "{0} of {1} points",
  youChoseRight: "Right",
  youChoseWrong: "Not right",
  missed: "This belongs to the answer too",
  explanation: "Why",
  expected: "The answer",
  changed:
    "The author has changed this question since you answered it. Your earlier answer is still here: look at it again and check it.",
  unreadable:
    "This question cannot be answered as it is written, so it does not count.",
  unknownKind:
    "This version of Guided Lessons cannot show this kind of question ({0}) yet, so it does not count. Everything else works.",
  hint: "Hint ({0} of {1})",
  hintNumber: "Hint {0}",
  noMoreHints: "No more hints",
  hintNotGiven: "The hint could not be given. {0}",
  whyDoYouThinkSo: "Why do you think so?",
  notAnswered: "Not answered.",
  changedClosed:
    "The author has changed this question since you answered it, so it does not count any more. Your earlier answer is still here.",
  answerNotChecked: "Your answer could not be checked. {0}",
  resultTitle: "Result",
  resultAllRight: "All right. Well done!",
  resultSome: "{0} of {1} right",
  resultPoints: "{0} of {1} points",
  lookAgain: "Look again at:",
  retryWrong: "Retry the wrong ones",
  startAgain: "Start again",
  otherQuestions: "Other questions",
  takeAgain: "Take it again",
  notStartedAgain: "It could not be started again. {0}",
  passed: "Passed",
  notPassed: "Not passed yet: {0} of {1} points needed",
  readAgain: "Read again:",
  // Quizzes that are checked all at once
  modeEnd: "checked at the end",
  modeExam: "exam",
  oneAttemptLeft: "1 attempt left",
  manyAttemptsLeft: "{0} attempts left",
  noAttemptLeft: "handed in",
  answeredSoFar: "{0} of {1} answered",
  checkAll: "Check all answers",
  handIn: "Hand in",
  handInAnyway: "Hand in all the same",
  handInOpen: "Not answered yet: {0}. Hand it in all the same?",
  answerFirst: "Answer these first: {0}.",
  notHandedIn: "That could not be handed in. {0}",
  examNote:
    "You can change your answers until you hand them in. They are kept as you go.",
  endNote: "Answer all questions, then check them together.",
  // Tracing
  doesItCompile: "Does this program compile?",
  itCompiles: "It compiles",
  doesNotCompile: "It does not compile",
  whatDoesItPrint: "What does it print?",
  whichLine: "Which line does not compile? (optional)",
  // Ordering
  putInOrder: "Put in order, from first to last",
  moveUp: "Move up: {0}",
  moveDown: "Move down: {0}",
  movedTo: "{0} is now number {1} of {2}",
  // Matching
  matchEach: "Choose a match for each",
  chooseMatch: "Choose…",
  // Blanks
  fillIn: "Fill in the gaps",
  gap: "Gap {0} of {1}",
  moveWithKeys: "Move an item with its buttons, or with Alt and the arrow keys",
  // Numbers, outputs, tables
  yourNumber: "Your number",
  inUnit: "{0}, in {1}",
  markOneEach: "Choose one in each row",
  markSeveralEach: "Choose all that apply in each row",
  cell: "{0}: {1}",
  belongsTo: "Right: {0}",
  isTrue: "True",
  isFalse: "False",
  // Diagrams
  pointAt: "Choose in this list, or click in the diagram",
  pointGroup: "{0} (group)",
  pointArrow: "{0} (arrow)",
  waitsForDiagram: "This question can be answered once its diagram is drawn.",
  putMessagesInOrder: "Put the messages in the order in which they are sent",
  // Reflection
  howDidItGo: "Compare it with the model answer. How did it go?",
  selfCorrect: "I had it",
  selfPartial: "Partly",
  selfIncorrect: "Not yet",
  yourThoughts: "Write down what you think",
  reflected: "Thank you. Compare it with the model answer.",
  reflectedAlone: "Thank you for writing it down.",
  modelAnswer: "A model answer",
  // When the page loses its host
  noReply: "No answer came. Close this lesson and open it again.",
} as const;

export type PageStrings = {
  readonly [Name in keyof typeof pageStrings]: string;
};

/** Fills `{0}`, `{1}` … of a page string. */
export function withGaps(
  template: string,
  ...args: readonly (string | number)[]
): string {
  return template.replace(/\{(\d+)\}/g, (gap, index) =>
    String(args[Number(index)] ?? gap),
  );
}
