//! Chromium's DevTools: what WebDriver alone cannot set or see.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;

use crate::failure::{Failure, Outcome};

/// A connection as a visitor may have it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Network {
    pub(crate) latency_ms: u32,
    pub(crate) down_kilobytes_per_second: u32,
    pub(crate) up_kilobytes_per_second: u32,
}

/// The medium and the preferences that style sheets ask about.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Media {
    pub(crate) dark: bool,
    pub(crate) reduced_motion: bool,
    pub(crate) forced_colors: bool,
    pub(crate) print: bool,
}

/// How much of the page a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    Page,
    Viewport,
}

pub(crate) struct DevTools(pub(crate) Cdp);

impl DevTools {
    /// Sends any command; the methods below are those that tests share.
    pub(crate) async fn send(&self, method: &str, params: Value) -> Outcome<Value> {
        self.0
            .send_raw(method, params)
            .await
            .map_err(|e| Failure::from(e).doing(method))
    }

    /// Makes the processor `rate` times slower; 1 is its full speed.
    pub(crate) async fn slow_down(&self, rate: u32) -> Outcome {
        self.send("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
            .await
            .map(drop)
    }

    pub(crate) async fn throttle(&self, network: Network) -> Outcome {
        self.network(json!({
            "offline": false,
            "latency": network.latency_ms,
            "downloadThroughput": network.down_kilobytes_per_second * 1024,
            "uploadThroughput": network.up_kilobytes_per_second * 1024,
        }))
        .await
    }

    pub(crate) async fn go_offline(&self) -> Outcome {
        self.network(json!({
            "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0,
        }))
        .await
    }

    async fn network(&self, conditions: Value) -> Outcome {
        self.send("Network.enable", json!({})).await?;
        self.send("Network.emulateNetworkConditions", conditions)
            .await
            .map(drop)
    }

    /// Requests whose URL matches a pattern (`*` is a wildcard) fail.
    pub(crate) async fn block(&self, patterns: &[&str]) -> Outcome {
        self.send("Network.enable", json!({})).await?;
        self.send("Network.setBlockedURLs", json!({ "urls": patterns }))
            .await
            .map(drop)
    }

    pub(crate) async fn media(&self, media: Media) -> Outcome {
        let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
        let scheme = if media.dark { "dark" } else { "light" };
        let motion = if media.reduced_motion {
            "reduce"
        } else {
            "no-preference"
        };
        let colors = if media.forced_colors {
            "active"
        } else {
            "none"
        };
        let params = json!({
            "media": if media.print { "print" } else { "" },
            "features": [
                feature("prefers-color-scheme", scheme),
                feature("prefers-reduced-motion", motion),
                feature("forced-colors", colors),
            ],
        });
        self.send("Emulation.setEmulatedMedia", params)
            .await
            .map(drop)
    }

    /// Sets the size of the viewport, which may be smaller than any window.
    pub(crate) async fn viewport(&self, width: u32, height: u32) -> Outcome {
        let params = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.send("Emulation.setDeviceMetricsOverride", params)
            .await
            .map(drop)
    }

    pub(crate) async fn picture(&self, extent: Extent) -> Outcome<Vec<u8>> {
        let params = json!({
            "format": "png", "captureBeyondViewport": extent == Extent::Page,
        });
        let answer = match extent {
            Extent::Viewport => self.send("Page.captureScreenshot", params).await?,
            Extent::Page => self.whole_page(params).await?,
        };
        let data = answer["data"].as_str().ok_or("a screenshot without data")?;
        BASE64_STANDARD
            .decode(data)
            .map_err(|error| error.to_string().into())
    }

    async fn whole_page(&self, mut params: Value) -> Outcome<Value> {
        let metrics = self.send("Page.getLayoutMetrics", json!({})).await?;
        let size = &metrics["cssContentSize"];
        params["clip"] = json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        });
        self.send("Page.captureScreenshot", params).await
    }
}
