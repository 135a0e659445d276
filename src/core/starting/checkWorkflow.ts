/**
 * A workflow for GitHub Actions that checks and plays the course at every push. It takes the command line from its
 * repository, `owner/name`, and runs it there; the course itself stays free of any build chain.
 */
export function checkWorkflow(repository: string): string {
  return `name: Check

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          path: course
      - uses: actions/checkout@v4
        with:
          repository: ${repository}
          path: guided-lessons
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm ci
        working-directory: guided-lessons
      - name: Nothing is broken
        run: npx --no guided-lessons check ../course
        working-directory: guided-lessons
      - name: Right answers complete every lesson
        run: npx --no guided-lessons play ../course
        working-directory: guided-lessons
`;
}
