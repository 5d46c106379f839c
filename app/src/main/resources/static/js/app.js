// The whole script of the pages: small modules, each listening on the document, so that swapped-in parts just work.
import "./requests.js";
import "./theme.js";
import "./dialogs.js";
import "./menus.js";
import "./forms.js";
import "./toast.js";
import "./drafts.js";
import "./scale.js";
import "./palette.js";
import "./keys.js";
import "./fold.js";
import "./inline-edit.js";
import "./confirm.js";
import "./live.js";
import "./week.js";
import "./time-zone.js";
import "./copy.js";
