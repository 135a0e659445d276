declare module "*.woff2?inline" {
  const address: string;
  export { address as default };
}
