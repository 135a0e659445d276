import net from "node:net";

/** The port that is wanted when nothing listens there, else 0, which stands for any. */
export async function freePort(wanted: number): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(0));
    server.listen(wanted, "127.0.0.1", () =>
      server.close(() => resolve(wanted)),
    );
  });
}

/** A port on which nothing listens at this moment. */
export async function unusedPort(): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null
          ? resolve(address.port)
          : reject(new Error("no port is free")),
      );
    });
  });
}
