//! Which values are left out of the JSON.

pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

pub(super) fn is_zero(count: &usize) -> bool {
    *count == 0
}
