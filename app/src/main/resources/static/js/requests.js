// Requests from scripts: they carry the form secret, and failures are told in a toast.
import { say } from "./toast.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export const secret = () => ({ [meta("csrf-header")]: meta("csrf-token") });

/** Posts form fields; resolves to whether the server agreed. */
export async function post(path, fields) {
    const answer = await fetch(path, { method: "POST", headers: secret(), body: new URLSearchParams(fields) });
    return answer.ok;
}

/** The same, and the toasts that the server answers with are shown. */
export async function ask(path, fields) {
    const headers = { ...secret(), "HX-Request": "true" };
    const answer = await fetch(path, { method: "POST", headers, body: new URLSearchParams(fields) });
    if (!answer.ok) return false;
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    document.getElementById("toasts")?.append(...template.content.querySelectorAll("[data-toast]"));
    return true;
}

/** The elements the server answers with; table rows too. Null when it did not answer with a part of this page. */
export async function part(path) {
    const answer = await fetch(path, { headers: { "HX-Request": "true", Accept: "text/html" } });
    if (answer.status === 401) location.reload();
    if (!answer.ok || answer.redirected) return null;
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    return template.content;
}

/**
 * The page that is open, as the server would send it now; null when it would send another one, which "waymark:moved" tells, or says
 * that it is not there for this reader any more, which "waymark:gone" tells with what it says instead.
 */
export async function page() {
    const answer = await fetch(location.pathname + location.search, { headers: { "Waymark-Look": "again", Accept: "text/html" } });
    if (answer.ok && answer.redirected) document.dispatchEvent(new CustomEvent("waymark:moved", { detail: answer.url }));
    const isGone = answer.status === 404;
    if ((!answer.ok && !isGone) || answer.redirected) return null;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (isGone) document.dispatchEvent(new CustomEvent("waymark:gone", { detail: fresh }));
    return isGone ? null : fresh;
}

document.addEventListener("htmx:configRequest", (event) => Object.assign(event.detail.headers, secret()));
document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) location.reload();
    else say("failed");
});
document.addEventListener("htmx:sendError", () => say("offline"));
