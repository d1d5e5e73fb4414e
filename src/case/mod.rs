//! From findings to an answered support case. Drafting is pure; only `case/file.rs` acts, with a `Consent`.
