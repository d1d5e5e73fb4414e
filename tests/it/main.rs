//! One integration binary; a line says what each module holds.

/// Every format in every language, against files a person has read.
mod formats;
