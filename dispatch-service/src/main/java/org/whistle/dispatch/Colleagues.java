package org.whistle.dispatch;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 回避: whom a complaint of somebody means, the colleagues of that person's desk among them. */
@Component
final class Colleagues {
  private static final String STAFF = "staff:";

  private final Crews crews;

  Colleagues(Crews crews) {
    this.crews = crews;
  }

  /** Those who are named, and their desks, once each. */
  List<String> meant(List<String> about) {
    return about.stream()
        .flatMap(one -> Stream.concat(Stream.of(one), deskOf(one)))
        .distinct()
        .toList();
  }

  private Stream<String> deskOf(String about) {
    return about.startsWith(STAFF)
        ? crews.member(about.substring(STAFF.length())).stream()
            .map(member -> member.seat())
            .filter(seat -> seat.matches("\\d{9,15}"))
            .map(seat -> "place:" + seat)
        : Stream.empty();
  }
}
