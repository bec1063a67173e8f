//! One value that views follow.

use core::any::Any;
use core::cell::RefCell;
use core::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{
    GetValue as _, IsDisposed as _, LocalStorage, Notify as _, StoredValue, Track as _, Trigger,
};

/// A signal of any type, a handle that is copied freely. Leptos' `RwSignal<T>` would
/// bring its code anew for each `T`; here only the borrow depends on it.
pub(crate) struct Var<T> {
    cell: StoredValue<Rc<dyn Any>, LocalStorage>,
    changed: Trigger,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for Var<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Var<T> {}

impl<T: 'static> Var<T> {
    /// A variable of the present owner: it is gone when that is cleaned up.
    pub(crate) fn new(value: T) -> Self {
        Self {
            cell: StoredValue::new_local(Rc::new(RefCell::new(value))),
            changed: Trigger::new(),
            value: PhantomData,
        }
    }

    /// Reads the value and follows it.
    pub(crate) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(read)
    }

    /// Reads the value as it is now.
    pub(crate) fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.borrowed(|cell| read(&cell.borrow()))
    }

    /// Changes the value and tells all who follow it.
    pub(crate) fn update<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let result = self.borrowed(|cell| change(&mut cell.borrow_mut()));
        self.changed.notify();
        result
    }

    /// Replaces the value.
    pub(crate) fn set(self, value: T) {
        self.update(|present| *present = value);
    }

    /// Follows the value without reading it.
    pub(crate) fn track(self) {
        self.changed.track();
    }

    /// Whether its owner has been cleaned up: what still waits for a timer or a
    /// promise asks before it writes.
    pub(crate) fn is_gone(self) -> bool {
        self.changed.is_disposed()
    }

    fn borrowed<U>(self, read: impl FnOnce(&RefCell<T>) -> U) -> U {
        let cell = self.cell.get_value();
        let cell = cell.downcast_ref();
        read(cell.expect("invariant: `new` put a T in"))
    }
}

impl<T: Clone + 'static> Var<T> {
    /// A copy of the value, followed.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// A copy of the value as it is now.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}
