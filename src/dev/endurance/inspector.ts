/** The inspector of a Node process, as far as its heap goes. */
export interface Inspector {
  /** Bytes that are in use on the process's JavaScript heap once its garbage is collected. */
  heapBytes(): Promise<number>;
  close(): void;
}

/** Connects to what listens on that port of this machine; rejects when nothing answers within half a minute. */
export async function connectInspector(port: number): Promise<Inspector> {
  const socket = new WebSocket(await addressOf(port));
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number };
    if (message.id === undefined) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () =>
      reject(new Error(`the inspector on port ${port} does not answer`)),
    );
  });
  const send = (method: string) =>
    new Promise<unknown>((resolve) => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ id: last, method }));
    });
  return {
    async heapBytes() {
      await send("HeapProfiler.collectGarbage");
      const reply = (await send("Runtime.getHeapUsage")) as {
        readonly result?: { readonly usedSize?: number };
      };
      const bytes = reply.result?.usedSize;
      if (bytes === undefined)
        throw new Error("the inspector does not know the size of the heap");
      return bytes;
    },
    close: () => socket.close(),
  };
}

async function addressOf(port: number): Promise<string> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const targets = await fetch(`http://127.0.0.1:${port}/json/list`)
      .then((response) => response.json() as Promise<unknown>)
      .catch((error: unknown) => {
        // The extension host starts some time after its window.
        if (Date.now() > deadline) throw error;
        return [];
      });
    const [target] = targets as readonly { webSocketDebuggerUrl?: string }[];
    if (target?.webSocketDebuggerUrl !== undefined)
      return target.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
