import type { LanguageFn } from "highlight.js";
import ada from "highlight.js/lib/languages/ada";
import awk from "highlight.js/lib/languages/awk";
import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import clojure from "highlight.js/lib/languages/clojure";
import cmake from "highlight.js/lib/languages/cmake";
import cpp from "highlight.js/lib/languages/cpp";
import crystal from "highlight.js/lib/languages/crystal";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import dart from "highlight.js/lib/languages/dart";
import delphi from "highlight.js/lib/languages/delphi";
import diff from "highlight.js/lib/languages/diff";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import dos from "highlight.js/lib/languages/dos";
import elixir from "highlight.js/lib/languages/elixir";
import elm from "highlight.js/lib/languages/elm";
import erlang from "highlight.js/lib/languages/erlang";
import fortran from "highlight.js/lib/languages/fortran";
import fsharp from "highlight.js/lib/languages/fsharp";
import go from "highlight.js/lib/languages/go";
import graphql from "highlight.js/lib/languages/graphql";
import groovy from "highlight.js/lib/languages/groovy";
import handlebars from "highlight.js/lib/languages/handlebars";
import haskell from "highlight.js/lib/languages/haskell";
import http from "highlight.js/lib/languages/http";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import julia from "highlight.js/lib/languages/julia";
import kotlin from "highlight.js/lib/languages/kotlin";
import latex from "highlight.js/lib/languages/latex";
import less from "highlight.js/lib/languages/less";
import lisp from "highlight.js/lib/languages/lisp";
import llvm from "highlight.js/lib/languages/llvm";
import lua from "highlight.js/lib/languages/lua";
import makefile from "highlight.js/lib/languages/makefile";
import markdown from "highlight.js/lib/languages/markdown";
import matlab from "highlight.js/lib/languages/matlab";
import nginx from "highlight.js/lib/languages/nginx";
import nix from "highlight.js/lib/languages/nix";
import objectivec from "highlight.js/lib/languages/objectivec";
import ocaml from "highlight.js/lib/languages/ocaml";
import perl from "highlight.js/lib/languages/perl";
import pgsql from "highlight.js/lib/languages/pgsql";
import php from "highlight.js/lib/languages/php";
import plaintext from "highlight.js/lib/languages/plaintext";
import powershell from "highlight.js/lib/languages/powershell";
import prolog from "highlight.js/lib/languages/prolog";
import properties from "highlight.js/lib/languages/properties";
import protobuf from "highlight.js/lib/languages/protobuf";
import python from "highlight.js/lib/languages/python";
import rLanguage from "highlight.js/lib/languages/r";
import ruby from "highlight.js/lib/languages/ruby";
import rust from "highlight.js/lib/languages/rust";
import scala from "highlight.js/lib/languages/scala";
import scheme from "highlight.js/lib/languages/scheme";
import scss from "highlight.js/lib/languages/scss";
import shell from "highlight.js/lib/languages/shell";
import sql from "highlight.js/lib/languages/sql";
import swift from "highlight.js/lib/languages/swift";
import tcl from "highlight.js/lib/languages/tcl";
import typescript from "highlight.js/lib/languages/typescript";
import vbnet from "highlight.js/lib/languages/vbnet";
import verilog from "highlight.js/lib/languages/verilog";
import vhdl from "highlight.js/lib/languages/vhdl";
import vim from "highlight.js/lib/languages/vim";
import wasm from "highlight.js/lib/languages/wasm";
import x86asm from "highlight.js/lib/languages/x86asm";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";

/** The languages that are highlighted, by highlight.js's own names. */
export const languages: ReadonlyMap<string, LanguageFn> = new Map(
  Object.entries({
    ada,
    awk,
    bash,
    c,
    clojure,
    cmake,
    cpp,
    crystal,
    csharp,
    css,
    dart,
    delphi,
    diff,
    dockerfile,
    dos,
    elixir,
    elm,
    erlang,
    fortran,
    fsharp,
    go,
    graphql,
    groovy,
    handlebars,
    haskell,
    http,
    ini,
    java,
    javascript,
    json,
    julia,
    kotlin,
    latex,
    less,
    lisp,
    llvm,
    lua,
    makefile,
    markdown,
    matlab,
    nginx,
    nix,
    objectivec,
    ocaml,
    perl,
    pgsql,
    php,
    plaintext,
    powershell,
    prolog,
    properties,
    protobuf,
    python,
    r: rLanguage,
    ruby,
    rust,
    scala,
    scheme,
    scss,
    shell,
    sql,
    swift,
    tcl,
    typescript,
    vbnet,
    verilog,
    vhdl,
    vim,
    wasm,
    x86asm,
    xml,
    yaml,
  }),
);

/** Other names that authors write, and languages close enough to one of the list. */
export const aliases: Readonly<Record<string, string>> = {
  adoc: "plaintext",
  asm: "x86asm",
  bat: "dos",
  cairo: "rust",
  cc: "cpp",
  cjs: "javascript",
  clj: "clojure",
  cmd: "dos",
  console: "shell",
  "c++": "cpp",
  cs: "csharp",
  "c#": "csharp",
  docker: "dockerfile",
  erl: "erlang",
  ex: "elixir",
  exs: "elixir",
  "f#": "fsharp",
  fs: "fsharp",
  gobra: "go",
  golang: "go",
  gql: "graphql",
  h: "c",
  hbs: "handlebars",
  hpp: "cpp",
  hs: "haskell",
  html: "xml",
  jl: "julia",
  js: "javascript",
  json5: "json",
  jsonc: "json",
  jsx: "javascript",
  kt: "kotlin",
  make: "makefile",
  md: "markdown",
  mjs: "javascript",
  mk: "makefile",
  ml: "ocaml",
  mts: "typescript",
  objc: "objectivec",
  pascal: "delphi",
  patch: "diff",
  pl: "perl",
  postgres: "pgsql",
  postgresql: "pgsql",
  proto: "protobuf",
  ps1: "powershell",
  pwsh: "powershell",
  py: "python",
  py3: "python",
  python3: "python",
  pycon: "python",
  rb: "ruby",
  rs: "rust",
  rust2021: "rust",
  scm: "scheme",
  sh: "bash",
  shellsession: "shell",
  "sh-session": "shell",
  svg: "xml",
  sv: "verilog",
  systemverilog: "verilog",
  tex: "latex",
  toml: "ini",
  ts: "typescript",
  tsx: "typescript",
  txt: "plaintext",
  text: "plaintext",
  vb: "vbnet",
  viml: "vim",
  wat: "wasm",
  xhtml: "xml",
  yml: "yaml",
  zsh: "bash",
};
