//! How a call of an SDK is made and heard.

/// Sends one operation and reads its answer. A macro, because every operation has types of its own.
macro_rules! ask {
    ($question:expr, $operation:expr, $facts:expr) => {{
        let wire = $crate::aws::answer::Wire::default();
        let result = $operation.customize().interceptor(wire.clone()).send().await;
        $crate::aws::answer::reply($question.call, &wire, result, $facts)
    }};
}
pub(crate) use ask;
