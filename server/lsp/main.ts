// Entry of the language server: over the channel of a parent Node process (--node-ipc, --socket), or stdin and stdout.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createValueDetector } from "../engine/api.js";
import { growSlowly } from "../node/api.js";
import { createLog } from "./log.js";
import { startServer } from "./server.js";

growSlowly();
const named = process.argv.some((arg) => /^--(?:stdio|node-ipc|socket(?:=.*)?|pipe(?:=.*)?)$/.test(arg));
if (!named) process.argv.push("--stdio");
const connection = createConnection(ProposedFeatures.all);
const log = createLog((line) => connection.console.error(line), createValueDetector());
process.on("uncaughtException", (error) => log("internal error", error));
process.on("unhandledRejection", (error) => log("internal error", error));
startServer(connection);
