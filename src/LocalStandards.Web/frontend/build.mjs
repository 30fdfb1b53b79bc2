// Installs the locked npm packages and copies what the pages use to wwwroot/lib (ignored by git).
// Run by the .NET build when an input is newer than the stamp; safe to run by hand and in parallel.
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const from = (...parts) => path.join(web, "node_modules", ...parts);
const lib = (...parts) => path.join(web, "wwwroot", "lib", ...parts);

/** The only icons in the sprite, by Lucide name; our own status shapes in frontend/icons are added as st-*. */
const icons = [
  "arrow-down", "arrow-left", "arrow-right", "arrow-up", "bell", "book-open", "building-2", "calendar",
  "chart-column", "check", "chevron-down", "chevron-left", "chevron-right", "circle-alert", "circle-check",
  "circle-question-mark", "clipboard-list", "clock", "cloud-check", "cloud-off", "contrast", "download",
  "external-link", "eye", "eye-off", "file-down", "file-pen-line", "file-spreadsheet", "file-text", "flask-conical",
  "copy", "hand-helping", "history", "house", "info", "key-round", "languages", "layers", "list-checks", "list-filter", "lock", "log-in",
  "log-out", "mail", "map-pin", "megaphone", "menu", "message-square", "paperclip", "pencil", "phone", "plus", "presentation", "printer", "qr-code",
  "refresh-cw", "rotate-ccw", "save", "search", "search-check", "send", "shield-check", "trash-2", "triangle-alert", "upload", "user",
  "user-round-check", "users", "video", "x",
];

const fontWeights = [400, 500, 600, 700];
const fontSubsets = ["thai", "latin"];

const stampFile = lib(".stamp");
const lockFile = path.join(web, "obj", "frontend.lock");

/** Our provinces, whose ISO codes the map is keyed by. */
const provinceFile = path.join("..", "LocalStandards.Data", "Register", "Files", "provinces.csv");

/** What the output depends on: the lock file, this script, the provinces and our own icons. */
function fingerprint() {
  const hash = createHash("sha256");
  const ownIcons = fs.readdirSync(path.join(web, "frontend", "icons")).sort().map(name => `frontend/icons/${name}`);
  for (const file of ["package-lock.json", "frontend/build.mjs", provinceFile, ...ownIcons])
    hash.update(file).update(fs.readFileSync(path.join(web, file)));
  return hash.digest("hex");
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** One build at a time: a second one waits, and takes over when the first was killed. */
function takeLock() {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: "wx" });
      process.on("exit", () => fs.rmSync(lockFile, { force: true }));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(fs.existsSync(lockFile) && fs.readFileSync(lockFile, "utf8"));
    if (holder && !isAlive(holder)) fs.rmSync(lockFile, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function copy(source, target) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(source, target);
}

function write(target, text) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}

function bootstrap() {
  const parts = ["reboot", "grid", "utilities"].map(part => from("bootstrap", "dist", "css", `bootstrap-${part}.min.css`));
  const css = parts.map(file => fs.readFileSync(file, "utf8").replace(/\/\*# sourceMappingURL=.*?\*\//g, "").trim());
  write(lib("bootstrap.css"), css.join("\n") + "\n");
}

function sarabun() {
  const ranges = JSON.parse(fs.readFileSync(from("@fontsource", "sarabun", "unicode.json"), "utf8"));
  const faces = [];
  for (const weight of fontWeights)
    for (const subset of fontSubsets) {
      const file = `sarabun-${subset}-${weight}-normal.woff2`;
      copy(from("@fontsource", "sarabun", "files", file), lib("fonts", file));
      faces.push(`@font-face{font-family:Sarabun;font-style:normal;font-weight:${weight};font-display:swap;` +
        `src:url(fonts/${file}) format("woff2");unicode-range:${ranges[subset]}}`);
    }
  copy(from("@fontsource", "sarabun", "LICENSE"), lib("fonts", "LICENSE.txt"));
  write(lib("sarabun.css"), faces.join("\n") + "\n");
}

/** An icon file as a symbol that keeps its own view box and stroke. */
function symbol(id, svg) {
  const [, attributes, body] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(svg) ?? [];
  if (body === undefined) throw new Error(`${id} is not an SVG file`);
  const keep = ["viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"]
    .map(name => new RegExp(`\\s(${name}="[^"]*")`).exec(attributes)?.[1])
    .filter(Boolean);
  return `<symbol id="${id}" ${keep.join(" ")}>${body.replace(/\s*\n\s*/g, "")}</symbol>`;
}

function sprite() {
  const own = path.join(web, "frontend", "icons");
  const symbols = [
    ...icons.map(name => symbol(name, fs.readFileSync(from("lucide-static", "icons", `${name}.svg`), "utf8"))),
    ...fs.readdirSync(own).sort().map(file => symbol(path.parse(file).name, fs.readFileSync(path.join(own, file), "utf8"))),
  ];
  write(lib("icons.svg"),
    `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Lucide icons (ISC) and the portal's status shapes -->\n${symbols.join("\n")}\n</svg>\n`);
}

/** A path of relative lines ("m dx,dy dx,dy … z m …") on a grid twice as fine as its units: a third of the letters, the same shape. */
function onGrid(outline) {
  let [x, y, startX, startY, penX, penY] = [0, 0, 0, 0, 0, 0];
  let text = "";
  for (const [, command, numbers] of outline.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (command === "z") {
      text += "z";
      [x, y, penX, penY] = [startX, startY, Math.round(startX * 2), Math.round(startY * 2)];
      continue;
    }
    if (command !== "m") throw new Error(`The map draws with ${command}, which is not read here`);
    const steps = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + steps[i], y + steps[i + 1]];
      // Rounded where it lies, not how far it goes: neighbours keep one border.
      const [gridX, gridY] = [Math.round(x * 2), Math.round(y * 2)];
      if (i === 0) [startX, startY] = [x, y];
      else if (gridX === penX && gridY === penY) continue;
      text += `${i === 0 ? "m" : " "}${gridX - penX},${gridY - penY}`;
      [penX, penY] = [gridX, gridY];
    }
  }
  return text;
}

/** Outlines of the 77 provinces by ISO code. The 78th shape is ทะเลสาบสงขลา, which stays open water. */
function thailand() {
  const codes = new Map(fs.readFileSync(path.join(web, provinceFile), "utf8").trim().split(/\r?\n/).slice(1)
    .map(line => line.split(",")).map(([, , name, iso]) => [name, iso]));
  const svg = fs.readFileSync(from("@svg-maps", "thailand", "thailand.svg"), "utf8");
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  const outlines = {};
  for (const [, id, label, outline] of svg.matchAll(/<path\s+id="(\w+)"\s+aria-label="([^"]+)"\s+d="([^"]+)"/g)) {
    if (id === "lksg") continue;
    const code = codes.get(label === "Buriram" ? "Buri Ram" : label);
    if (code === undefined) throw new Error(`${label} of the map is no province of ours`);
    outlines[code] = onGrid(outline);
  }
  if (Object.keys(outlines).length !== codes.size) throw new Error("The map lacks a province");
  write(lib("thailand.json"), JSON.stringify({ width: 2 * width, height: 2 * height, outlines }) + "\n");
}

takeLock();
const wanted = fingerprint();
if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === wanted) {
  fs.utimesSync(stampFile, new Date(), new Date());
} else {
  execSync("npm ci --ignore-scripts --loglevel=error", { cwd: web, stdio: ["ignore", "ignore", "inherit"] });
  fs.rmSync(lib(), { recursive: true, force: true });
  bootstrap();
  sarabun();
  sprite();
  thailand();
  copy(from("htmx.org", "dist", "htmx.min.js"), lib("htmx.min.js"));
  write(stampFile, wanted);
}
