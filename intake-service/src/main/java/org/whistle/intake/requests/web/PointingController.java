package org.whistle.intake.requests.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.intake.requests.PointRequest;
import org.whistle.web.Once;

@RestController
class PointingController {
  private final PointRequest pointRequest;

  PointingController(PointRequest pointRequest) {
    this.pointRequest = pointRequest;
  }

  @Allow(anyone = true)
  @PostMapping("/api/requests")
  ResponseEntity<byte[]> point(
      @RequestBody @Valid PointBody body, Caller caller, Once once, Locale locale) {
    return once.answer(
        HttpStatus.CREATED, () -> pointRequest.point(body.by(caller), body.sameAs(), locale));
  }
}
