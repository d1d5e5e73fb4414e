//! One integration binary; a line says what each module holds.
