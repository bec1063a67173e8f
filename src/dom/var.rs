//! One value that views follow.

use core::any::Any;
use core::cell::RefCell;
use core::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{
    ArcTrigger, GetValue as _, IsDisposed as _, LocalStorage, Notify as _, StoredValue, Track as _,
};

/// A signal of any type, a handle that is copied freely. Leptos' `RwSignal<T>` would
/// bring its code anew for each `T`; here only the borrow depends on it.
pub(crate) struct Var<T> {
    slot: StoredValue<Slot, LocalStorage>,
    value: PhantomData<fn() -> T>,
}

#[derive(Clone)]
struct Slot {
    /// A `RefCell<T>`.
    cell: Rc<dyn Any>,
    changed: ArcTrigger,
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
        let slot = Slot {
            cell: Rc::new(RefCell::new(value)),
            changed: ArcTrigger::new(),
        };
        Self {
            slot: StoredValue::new_local(slot),
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
        read(&cell(&self.slot.get_value()).borrow())
    }

    /// Changes the value and tells all who follow it.
    pub(crate) fn update<U>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let slot = self.slot.get_value();
        let result = change(&mut cell(&slot).borrow_mut());
        slot.changed.notify();
        result
    }

    /// Replaces the value.
    pub(crate) fn set(self, value: T) {
        self.update(|present| *present = value);
    }

    /// Follows the value without reading it.
    pub(crate) fn track(self) {
        self.slot.get_value().changed.track();
    }

    /// Whether its owner has been cleaned up: what still waits for a timer or a
    /// promise asks before it writes.
    pub(crate) fn is_gone(self) -> bool {
        self.slot.is_disposed()
    }
}

fn cell<T: 'static>(slot: &Slot) -> &RefCell<T> {
    let cell = slot.cell.downcast_ref();
    cell.expect("invariant: `new` put a T in")
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
