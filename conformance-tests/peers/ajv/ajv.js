// Ajv over the whole body as a tree: prints the megabytes a second of each pass, and the peak of
// memory in kilobytes at the end. Arguments: the contract, a path that it has, the body, how many
// passes.
import { readFileSync, statSync } from "node:fs";
import Ajv from "ajv";
import formats from "ajv-formats";

const [contract, path, body, passes] = process.argv.slice(2);

/** OpenAPI 3.0's nullability in the words of JSON Schema; all else that the contract has is that. */
function schema(node) {
  if (Array.isArray(node)) return node.map(schema);
  if (node === null || typeof node !== "object") return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, schema(value)]),
  );
  if (nullable !== true) return rest;
  if (rest.type) rest.type = [rest.type, "null"];
  if (rest.enum && !rest.enum.includes(null)) rest.enum = [...rest.enum, null];
  return rest;
}

const document = JSON.parse(readFileSync(contract, "utf8"));
const ajv = new Ajv({ strict: false });
formats(ajv);
ajv.addSchema({ $id: "contract", components: schema(document.components) });
const response = document.paths[path].get.responses["200"].content["application/json"].schema;
const validate = ajv.compile({ $ref: "contract" + response.$ref });
for (let pass = 0; pass < Number(passes); pass++) {
  const start = process.hrtime.bigint();
  const valid = validate(JSON.parse(readFileSync(body, "utf8")));
  const end = process.hrtime.bigint();
  if (!valid) throw new Error("a valid body has complaints: " + ajv.errorsText(validate.errors));
  console.log((statSync(body).size * 1e3) / Number(end - start));
}
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
if (peak) console.log(peak[1]);
