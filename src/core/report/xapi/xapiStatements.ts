import type {
  Report,
  ReportedCourse,
  ReportedLesson,
  ReportedQuestion,
} from "../model.ts";
import {
  courseActivity,
  iriBase,
  languageOf,
  lessonActivity,
  questionActivity,
} from "./activities.ts";
import type {
  XapiActivity,
  XapiActor,
  XapiResult,
  XapiStatement,
} from "./statement.ts";
import { nameUuid } from "./uuid.ts";

/**
 * A report as statements of xAPI, in the order of their times: lessons attempted and passed or completed, questions
 * answered, courses completed. What was not done has no statement.
 */
export function xapiStatements(report: Report): readonly XapiStatement[] {
  const { student, courses } = report;
  const actor: XapiActor = {
    objectType: "Agent",
    ...(student.name !== undefined && { name: student.name }),
    account: { homePage: iriBase, name: student.id },
  };
  return courses
    .flatMap(eventsOf)
    .map((event) => statementOf(event, actor))
    .sort((one, other) =>
      one.timestamp < other.timestamp
        ? -1
        : one.timestamp > other.timestamp
          ? 1
          : 0,
    );
}

interface Event {
  readonly verb: "attempted" | "answered" | "passed" | "completed";
  readonly object: XapiActivity;
  readonly at: string;
  readonly course: ReportedCourse;
  readonly parent?: XapiActivity;
  readonly result?: XapiResult;
}

function eventsOf(course: ReportedCourse): Event[] {
  return [
    ...course.lessons.flatMap((lesson) => eventsOfLesson(course, lesson)),
    ...courseCompletion(course),
  ];
}

function eventsOfLesson(
  course: ReportedCourse,
  lesson: ReportedLesson,
): Event[] {
  const { openedAt, completed, questions } = lesson;
  const object = lessonActivity(course, lesson);
  const parent = courseActivity(course);
  const events: Event[] = [];
  if (openedAt !== undefined)
    events.push({ verb: "attempted", object, at: openedAt, course, parent });
  if (completed !== undefined)
    events.push({
      verb: completed.reason === "passed" ? "passed" : "completed",
      object,
      at: completed.at,
      course,
      parent,
      result: {
        ...(completed.reason === "passed" && { success: true }),
        completion: true,
      },
    });
  for (const question of questions) {
    if (question.answeredAt === undefined) continue;
    events.push({
      verb: "answered",
      object: questionActivity(course, lesson, question),
      at: question.answeredAt,
      course,
      parent: object,
      result: resultOf(question),
    });
  }
  return events;
}

/** When the last of its lessons was; those that the course has lost keep nobody from it. */
function courseCompletion(course: ReportedCourse): Event[] {
  const present = course.lessons.filter(({ gone }) => gone !== true);
  const times = present.map(({ completed }) => completed?.at ?? "");
  const at = times.reduce((one, other) => (one > other ? one : other), "");
  if (at === "" || times.includes("")) return [];
  return [
    {
      verb: "completed",
      object: courseActivity(course),
      at,
      course,
      result: { completion: true },
    },
  ];
}

function resultOf(question: ReportedQuestion): XapiResult {
  const { verdict, points, maxPoints, attempts, hints, shown } = question;
  const { interaction, changed, why } = question;
  const isScored = verdict !== undefined && maxPoints > 0;
  const name = (word: string) => `${iriBase}/extensions/${word}`;
  return {
    ...(isScored && {
      score: {
        scaled: Math.max(0, Math.min(1, points / maxPoints)),
        raw: Math.max(0, Math.min(points, maxPoints)),
        min: 0 as const,
        max: maxPoints,
      },
    }),
    ...(verdict !== undefined && { success: verdict === "correct" }),
    completion: true,
    response: interaction.response ?? "",
    extensions: {
      [name("attempts")]: attempts,
      [name("hints")]: hints,
      [name("shown")]: shown,
      ...(changed && { [name("older-version")]: true }),
      ...(why !== undefined && { [name("why")]: why }),
    },
  };
}

function statementOf(event: Event, actor: XapiActor): XapiStatement {
  const { verb, object, at, course, parent, result } = event;
  const verbIri = `http://adlnet.gov/expapi/verbs/${verb}`;
  const isCourse = parent === undefined;
  return {
    // The name may be written otherwise next time; who it is and what happened may not.
    id: nameUuid(
      JSON.stringify([actor.account, verbIri, object.id, at, result ?? null]),
    ),
    version: "1.0.3",
    actor,
    verb: { id: verbIri, display: { "en-US": verb } },
    object,
    ...(result && { result }),
    context: {
      platform: "Guided Lessons",
      language: languageOf(course),
      contextActivities: isCourse
        ? {}
        : { parent: [parent], grouping: [courseActivity(course)] },
    },
    timestamp: at,
  };
}
