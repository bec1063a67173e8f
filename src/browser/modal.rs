//! Modal dialogs of the platform: the focus stays inside, Escape closes them.

use web_sys::HtmlDialogElement;

/// Opens `dialog` as a modal one; in a browser without modal dialogs, in place.
pub(crate) fn open(dialog: &HtmlDialogElement) {
    if dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
}

/// Closes `dialog`.
pub(crate) fn close(dialog: &HtmlDialogElement) {
    dialog.close();
}
