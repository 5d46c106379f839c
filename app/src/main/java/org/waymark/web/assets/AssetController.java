package org.waymark.web.assets;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Hands out static files: for ever under the hash of today, nothing under any other. */
@RestController
class AssetController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{*name}")
    ResponseEntity<byte[]> file(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        if (!hash.equals(assets.hash())) return ResponseEntity.notFound().build();
        return assets.find(name.substring(1))
                .map(asset -> answer(asset, accepted.contains("gzip")))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }

    private ResponseEntity<byte[]> answer(Asset asset, boolean mayZip) {
        var zipped = mayZip ? asset.gzipped() : null;
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .eTag(assets.hash() + (zipped == null ? "" : "-gzip"));
        return zipped == null
                ? answer.body(asset.plain())
                : answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped);
    }
}
