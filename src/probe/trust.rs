//! The certificate stores chains are verified against, each by itself.

/// Bundled public roots (or `--roots`), the operating system's store, and the AWS CA bundle.
pub struct Trust {}
