//! One integration binary; a line says what each module holds.
/// Evidence in, expected findings out.
mod scenarios;
