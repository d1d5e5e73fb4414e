//! Evidence written down in `tests/scenarios/*.toml`, completed from the usual world.

use serde::Deserialize;
use serde_json::{Map, Value, json};

/// What a scenario recorded: only what differs from the usual world.
#[derive(Deserialize)]
pub struct Recorded {
    #[serde(default)]
    pub context: Map<String, Value>,
    #[serde(default)]
    pub row: Vec<Map<String, Value>>,
    #[serde(default)]
    pub observed: Vec<Map<String, Value>>,
}

impl Recorded {
    /// As `--save` would have written it.
    pub fn evidence(&self) -> Value {
        let mut context = json!({
            "partition": "aws", "regions": ["us-east-1"], "directory": "d-1234567890", "lanes": ["direct"],
            "ca_stores": ["bundled", "os"], "controls": true, "timeout_ms": 4000,
        });
        context.as_object_mut().unwrap().extend(self.context.clone());
        let rows: Vec<_> = self.row.iter().map(row).collect();
        let observations: Vec<_> =
            self.observed.iter().enumerate().map(|(at, it)| observation(at, it, &rows)).collect();
        json!({
            "schema": aws_setup_doctor::evidence::SCHEMA,
            "tool": { "name": "aws-setup-doctor", "version": "0.1.0", "catalogue": "2026-11-01" },
            "run_id": "TEST01", "started_at": "2026-01-01T00:00:00Z", "duration_ms": 1000, "complete": true,
            "context": context, "rows": rows, "observations": observations,
        })
    }
}

fn row(given: &Map<String, Value>) -> Value {
    let id = given["id"].as_str().unwrap();
    let mut row = json!({
        "category": id.split('.').next(), "requires": [], "required": true, "disposition": "run",
    });
    if given.contains_key("host") {
        row["port"] = json!(443);
        row["lane"] = json!("direct");
    }
    row.as_object_mut().unwrap().extend(given.clone());
    row
}

fn observation(at: usize, given: &Map<String, Value>, rows: &[Value]) -> Value {
    let mut given = given.clone();
    let row = rows.iter().find(|row| row["id"] == given["check"]);
    assert!(row.is_some(), "{} is no row of this scenario", given["check"]);
    let mut it = json!({ "id": format!("e{}", at + 1), "at_ms": 10 + 5 * at, "duration_ms": 20 });
    let lane = row.and_then(|row| row.get("lane")).or(given.get("control").map(|_| &Value::Null)).cloned();
    if let Some(lane) = lane {
        it["lane"] = if lane.is_null() { json!("direct") } else { lane };
    }
    match (given.remove("failed"), given.remove("not_run")) {
        (Some(kind @ Value::String(_)), None) => it["failed"] = json!({ "kind": kind }),
        (Some(failure), None) => it["failed"] = failure,
        (None, Some(because)) => it["not_run"] = json!({ "because": because }),
        (None, None) => it["seen"] = json!({}),
        (Some(_), Some(_)) => panic!("an observation either failed or was not run"),
    }
    it.as_object_mut().unwrap().extend(given);
    it
}
