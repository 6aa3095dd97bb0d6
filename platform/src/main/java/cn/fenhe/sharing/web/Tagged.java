package cn.fenhe.sharing.web;

import cn.fenhe.api.IfMatch;
import cn.fenhe.sharing.SharingRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers of requests, with their version as entity tag. */
final class Tagged {

    private Tagged() {}

    static ResponseEntity<SharingRequest> of(SharingRequest request) {
        return of(HttpStatus.OK, request);
    }

    static ResponseEntity<SharingRequest> of(HttpStatus status, SharingRequest request) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(request.version()))
                .body(request);
    }
}
