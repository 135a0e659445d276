import type { ProgressState } from "./model.ts";

/** What a learner has done once, anywhere. */
export interface FirstSteps {
  readonly answered: boolean;
  readonly completed: boolean;
}

/** The first steps that progress shows: the walkthrough for students marks them as done. */
export function firstSteps({ courses }: ProgressState): FirstSteps {
  const lessons = Object.values(courses).flatMap((course) =>
    Object.values(course.lessons),
  );
  return {
    answered: lessons.some(
      ({ answers }) => Object.keys(answers ?? {}).length > 0,
    ),
    completed: lessons.some(({ completed }) => completed !== undefined),
  };
}
