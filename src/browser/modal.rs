//! Modal dialogs of the platform: the focus stays inside, Escape closes them.

use web_sys::HtmlDialogElement;

/// A `<dialog>`.
#[derive(Clone)]
pub(crate) struct Modal(HtmlDialogElement);

impl Modal {
    /// The modal dialog that `dialog` is.
    pub(crate) const fn of(dialog: HtmlDialogElement) -> Self {
        Self(dialog)
    }

    /// Opens it as a modal one; in a browser without modal dialogs, in place.
    pub(crate) fn open(&self) {
        if self.0.show_modal().is_err() {
            self.0.set_open(true);
        }
    }

    /// Closes it.
    pub(crate) fn close(&self) {
        self.0.close();
    }
}
