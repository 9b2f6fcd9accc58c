package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final String GRID = "990101001001001";
  private static final List<String> NOBODY = List.of();
  private static final Scope.Columns COLUMNS =
      new Scope.Columns("place", "units", "restricted", "about");

  @Test
  void a_place_sees_itself_and_all_below_it() {
    Scope street = scope("990101001", null, Role.STREET);
    assertThat(street.sees(GRID, NOBODY)).isTrue();
    assertThat(street.sees("990101001", NOBODY)).isTrue();
    assertThat(street.sees("990101002001001", NOBODY)).isFalse();
    assertThat(street.sees("990101", NOBODY)).isFalse();
    assertThat(street.sees(null, NOBODY)).isFalse();
  }

  @Test
  void the_district_also_sees_what_has_no_place_yet() {
    for (Role role :
        new Role[] {Role.COMMAND, Role.ADMIN, Role.AUDITOR, Role.APPRAISER, Role.DISPLAY}) {
      Scope district = scope("990101", null, role);
      assertThat(district.sees(null, NOBODY)).isTrue();
      assertThat(district.sees(GRID, NOBODY)).isTrue();
      assertThat(district.sees("990102001001001", NOBODY)).isFalse();
    }
  }

  @Test
  void a_department_sees_only_what_names_it() {
    Scope roads = scope("990101", "D03", Role.DEPARTMENT);
    assertThat(roads.sees(GRID, List.of("D01", "D03"))).isTrue();
    assertThat(roads.sees(GRID, List.of("D01"))).isFalse();
    assertThat(roads.sees(GRID, NOBODY)).isFalse();
  }

  @Test
  void whoever_is_two_things_sees_both() {
    Scope both = scope("990101001", "D03", Role.STREET, Role.DEPARTMENT);
    assertThat(both.sees(GRID, NOBODY)).isTrue();
    assertThat(both.sees("990101002001001", List.of("D03"))).isTrue();
    assertThat(both.sees("990101002001001", NOBODY)).isFalse();
  }

  @Test
  void residents_and_who_only_keeps_accounts_see_nothing_this_way() {
    assertThat(Caller.anonymous().scope().sees(GRID, NOBODY)).isFalse();
    assertThat(Caller.residentOf(UUID.randomUUID()).scope().sees(null, NOBODY)).isFalse();
    assertThat(scope("990101", null, Role.SECURITY).sees(GRID, NOBODY)).isFalse();
    assertThat(scope(null, null, Role.STREET).sees(GRID, NOBODY)).isFalse();
    assertThat(Caller.anonymous().scope().over(COLUMNS).sql()).isEqualTo("false");
  }

  @Test
  void a_service_sees_everything() {
    assertThat(Caller.service("feedback").scope().sees(null, NOBODY)).isTrue();
    assertThat(Caller.service("feedback").scope().over(COLUMNS).sql()).isEqualTo("true");
  }

  private static Scope scope(@Nullable String place, @Nullable String unit, Role... roles) {
    return new Caller("x", "x", Set.of(roles), place, unit, null).scope();
  }
}
