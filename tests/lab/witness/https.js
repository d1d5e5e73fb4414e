// One GET, body and all, with Node's own `https`. Prints the status or the error.
const [url] = process.argv.slice(2);
const request = require("https").get(url, { agent: false, timeout: 8000 }, (answer) => {
  answer.resume();
  answer.on("end", () => {
    console.log("ok", answer.statusCode);
    process.exit(0);
  });
});
request.on("timeout", () => request.destroy(new Error("timeout")));
request.on("error", (error) => {
  console.error(`${error.message} ${error.code ?? ""}`);
  process.exit(1);
});
