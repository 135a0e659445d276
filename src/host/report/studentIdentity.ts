import type { KeyValueStore } from "../../core/ports.ts";
import type { Student } from "../../core/report/model.ts";
import { own } from "../../protocol/shape.ts";
import { storageKeys } from "../names.ts";

/** Who reports are about: an id that is made once, at random, and the name that the student wrote. */
export class StudentIdentity {
  readonly #store: KeyValueStore;
  readonly #newId: () => string;

  constructor(store: KeyValueStore, newId: () => string) {
    this.#store = store;
    this.#newId = newId;
  }

  /** The name as it was written, empty when the student wants none; undefined until they were asked. */
  get name(): string | undefined {
    return textOf(this.#kept, "name");
  }

  async rename(name: string): Promise<void> {
    await this.#keep({ ...(await this.student()), name: name.trim() });
  }

  /** Made and kept when it is asked for first. */
  async student(): Promise<Student> {
    const id = textOf(this.#kept, "id");
    const { name } = this;
    const named = name === undefined || name === "" ? {} : { name };
    if (id !== undefined && id !== "") return { id, ...named };
    const student = { id: this.#newId(), ...named };
    await this.#keep({
      ...student,
      ...(name !== undefined && { name }),
    });
    return student;
  }

  get #kept(): unknown {
    return this.#store.get(storageKeys.student);
  }

  async #keep(student: Student): Promise<void> {
    await this.#store.set(storageKeys.student, student);
  }
}

function textOf(value: unknown, field: string): string | undefined {
  const text = own(value, field);
  return typeof text === "string" ? text : undefined;
}
