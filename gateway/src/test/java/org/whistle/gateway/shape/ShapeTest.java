package org.whistle.gateway.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;

/** Each rule holds in the gateway, and fails on its deliberate violation. */
class ShapeTest {

  private static final JavaClasses GATEWAY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.whistle.gateway");
  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter().importPackages("org.whistle.gateway.shape");

  static Stream<ArchRule> rules() {
    return Stream.of(
        slices().matching("org.whistle.gateway.(**)").should().beFreeOfCycles(),
        noClasses()
            .that()
            .resideOutsideOfPackages("..accounts..", "..health..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("accounts and log-ins are kept in one place"),
        noClasses()
            .that()
            .resideOutsideOfPackages("..house..", "..residents..", "..cards..", "..health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
            .because("a service is called from the house, and from nowhere else"),
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
            .should()
            .beAnnotatedWith(Allow.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Allow.class)
            .because("whoever may call is said where he calls"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_gateway_keeps_the_rule(ArchRule rule) {
    rule.check(GATEWAY);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_can_fail(ArchRule rule) {
    assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }
}
