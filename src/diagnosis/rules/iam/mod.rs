//! Quotas of IAM.

pub(super) mod role_quota_near;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&role_quota_near::RULE];
