import type {
  Component,
  ReportedCourse,
  ReportedLesson,
  ReportedQuestion,
} from "../model.ts";
import type { XapiActivity, XapiComponent } from "./statement.ts";

/**
 * What ids of activities begin with. They are names, and name no server: RFC 2606 keeps this top-level domain from
 * ever existing.
 */
export const iriBase = "https://guided-lessons.invalid";

const types = "http://adlnet.gov/expapi/activities";

export function courseActivity(course: ReportedCourse): XapiActivity {
  return {
    objectType: "Activity",
    id: courseIri(course),
    definition: {
      type: `${types}/course`,
      name: { [languageOf(course)]: course.title },
    },
  };
}

export function lessonActivity(
  course: ReportedCourse,
  lesson: ReportedLesson,
): XapiActivity {
  return {
    objectType: "Activity",
    id: lessonIri(course, lesson),
    definition: {
      type: `${types}/lesson`,
      name: { [languageOf(course)]: lesson.title },
    },
  };
}

/** Without `correctResponsesPattern`: a report gives no answers away. */
export function questionActivity(
  course: ReportedCourse,
  lesson: ReportedLesson,
  { id, text, interaction }: ReportedQuestion,
): XapiActivity {
  const { type, choices, source, target } = interaction;
  const language = languageOf(course);
  return {
    objectType: "Activity",
    id: `${lessonIri(course, lesson)}/questions/${encodeURIComponent(id)}`,
    definition: {
      type: `${types}/cmi.interaction`,
      name: { [language]: text === "" ? id : text },
      interactionType: type,
      ...(choices && { choices: described(choices, language) }),
      ...(source && { source: described(source, language) }),
      ...(target && { target: described(target, language) }),
    },
  };
}

/** What texts of a course are in; `und` where its author's word for it is no language tag. */
export function languageOf({ language }: ReportedCourse): string {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language) ? language : "und";
}

function described(
  parts: readonly Component[],
  language: string,
): XapiComponent[] {
  return parts.map(({ id, text }) => ({
    id,
    description: { [language]: text },
  }));
}

function courseIri({ id }: ReportedCourse): string {
  return `${iriBase}/courses/${encodeURIComponent(id)}`;
}

function lessonIri(course: ReportedCourse, { id }: ReportedLesson): string {
  return `${courseIri(course)}/lessons/${encodeURIComponent(id)}`;
}
