package org.whistle.feedback.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

/** Each rule holds in the service, and fails on its deliberate violation. */
class ShapeTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.whistle.feedback");
  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter().importPackages("org.whistle.feedback.shape");

  static Stream<ArchRule> rules() {
    return Stream.of(
        noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "org.whistle.feedback..model..")
            .because("the model is pure"),
        classes()
            .that()
            .resideInAnyPackage("..web..", "..stream..", "..store..")
            .should()
            .notBePublic()
            .because("the edges are nobody's to use"),
        noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store..", "org.springframework.jdbc..")
            .because("HTTP doesn't know where things are kept"),
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
            .should()
            .beAnnotatedWith(Allow.class)
            .orShould()
            .beMetaAnnotatedWith(Allow.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Allow.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areMetaAnnotatedWith(Allow.class)
            .because("whoever may call is said where he calls"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_service_keeps_the_rule(ArchRule rule) {
    rule.check(SERVICE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_can_fail(ArchRule rule) {
    assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }
}
