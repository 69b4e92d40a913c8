package com.netpoint.scheduler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.netpoint.scheduler",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  @ArchTest
  static final ArchRule theModelKnowsNoView =
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..", "java.time..", "java.util..", "org.jspecify..", "..scheduler.model..");

  @ArchTest
  static final ArchRule onlyTheViewTouchesAwt =
      noClasses()
          .that()
          .resideOutsideOfPackage("..view..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..", "com.formdev..");

  @ArchTest
  static final ArchRule theViewKnowsTheModelAlone =
      noClasses()
          .that()
          .resideInAPackage("..view..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.netpoint.scheduler");
}
