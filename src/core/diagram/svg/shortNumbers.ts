/**
 * The numbers of a path, of points or of a transform with at most three decimals: a thousandth of a pixel shows at no
 * zoom, and mermaid writes sixteen. Data with numbers that run into each other (`1.5.5`, `0 01.5`) is left as it is.
 */
export function shortNumbers(data: string): string {
  const numbers = data.match(number) ?? [];
  if (!numbers.every((text) => plain.test(text))) return data;
  return data.replace(number, (text) =>
    long.test(text) ? String(Number(Number(text).toFixed(3))) : text,
  );
}

const number = /[-+.\d](?:[-+.\d]|e[-+]?\d)*/g;
const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/;
const long = /\.\d{4}|e/;
