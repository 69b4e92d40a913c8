package com.netpoint.license.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.netpoint.license.it.kit.Jars;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom. ARCHITECTURE.md draws the same picture. */
class ArchitectureTest {
  private static final String ROOT = "com.netpoint.license";
  private static final String[] COURT = {
    ROOT + ".manager.audit",
    ROOT + ".manager.license",
    ROOT + ".manager.rule",
    ROOT + ".manager.settings",
    ROOT + ".manager.lease"
  };
  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .importPaths(
                Jars.classesOf("protocol"),
                Jars.classesOf("client"),
                Jars.classesOf("agent"),
                Jars.classesOf("license-manager"));
  }

  @Test
  void importsGoInOneDirection() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("protocol")
        .definedBy(ROOT + ".protocol")
        .layer("json")
        .definedBy(ROOT + ".protocol.json")
        .layer("signing")
        .definedBy(ROOT + ".protocol.signing")
        .layer("client")
        .definedBy(ROOT + ".client")
        .layer("finder")
        .definedBy(ROOT + ".client.finder")
        .layer("search")
        .definedBy(ROOT + ".client.search")
        .layer("detached")
        .definedBy(ROOT + ".client.detached")
        .layer("machine")
        .definedBy(ROOT + ".client.machine")
        .layer("agent")
        .definedBy(ROOT + ".agent")
        .layer("gate")
        .definedBy(ROOT + ".agent.gate")
        .layer("seat")
        .definedBy(ROOT + ".agent.lease")
        .layer("along")
        .definedBy(ROOT + ".agent.detached")
        .layer("notice")
        .definedBy(ROOT + ".agent.notice")
        .layer("silence")
        .definedBy(ROOT + ".agent.silence")
        .layer("main")
        .definedBy(ROOT + ".manager")
        .layer("license")
        .definedBy(ROOT + ".manager.license")
        .layer("rule")
        .definedBy(ROOT + ".manager.rule")
        .layer("audit")
        .definedBy(ROOT + ".manager.audit")
        .layer("settings")
        .definedBy(ROOT + ".manager.settings")
        .layer("lease")
        .definedBy(ROOT + ".manager.lease")
        .layer("access")
        .definedBy(ROOT + ".manager.access")
        .layer("store")
        .definedBy(ROOT + ".manager.store")
        .layer("http")
        .definedBy(ROOT + ".manager.http")
        .layer("console")
        .definedBy(ROOT + ".manager.console", ROOT + ".manager.console.templates")
        .layer("view")
        .definedBy(ROOT + ".manager.console.view")
        .layer("reach")
        .definedBy(ROOT + ".manager.reach")
        .layer("attach")
        .definedBy(ROOT + ".manager.attach")
        .layer("discovery")
        .definedBy(ROOT + ".manager.discovery")
        .layer("cli")
        .definedBy(ROOT + ".manager.cli")
        .whereLayer("json")
        .mayOnlyAccessLayers("protocol")
        .whereLayer("protocol")
        .mayNotAccessAnyLayer()
        .whereLayer("signing")
        .mayOnlyAccessLayers("protocol", "json")
        .whereLayer("machine")
        .mayNotAccessAnyLayer()
        .whereLayer("client")
        .mayOnlyAccessLayers("protocol", "json", "signing", "machine")
        .whereLayer("finder")
        .mayOnlyAccessLayers("protocol", "json", "client")
        .whereLayer("search")
        .mayOnlyAccessLayers("client", "finder")
        .whereLayer("detached")
        .mayOnlyAccessLayers("protocol", "json", "client")
        .whereLayer("silence")
        .mayNotAccessAnyLayer()
        .whereLayer("gate")
        .mayNotAccessAnyLayer()
        .whereLayer("notice")
        .mayOnlyAccessLayers("protocol")
        .whereLayer("seat")
        .mayOnlyAccessLayers("protocol", "client", "finder", "search", "machine")
        .whereLayer("along")
        .mayOnlyAccessLayers("protocol", "client", "detached", "seat")
        .whereLayer("license")
        .mayOnlyAccessLayers("protocol", "signing")
        .whereLayer("rule")
        .mayNotAccessAnyLayer()
        .whereLayer("audit")
        .mayOnlyAccessLayers("protocol", "license")
        .whereLayer("settings")
        .mayOnlyAccessLayers("protocol", "rule")
        .whereLayer("lease")
        .mayOnlyAccessLayers("protocol", "signing", "license", "settings", "rule", "audit")
        .whereLayer("store")
        .mayOnlyAccessLayers(
            "protocol", "json", "signing", "license", "lease", "settings", "rule", "audit")
        .whereLayer("access")
        .mayOnlyAccessLayers("settings")
        .whereLayer("http")
        .mayOnlyAccessLayers(
            "access",
            "protocol",
            "client",
            "finder",
            "reach",
            "json",
            "signing",
            "license",
            "lease",
            "settings",
            "rule",
            "audit")
        .whereLayer("console")
        .mayOnlyAccessLayers(
            "access",
            "protocol",
            "json",
            "client",
            "finder",
            "license",
            "lease",
            "settings",
            "rule",
            "audit",
            "reach",
            "attach",
            "machine",
            "view")
        .whereLayer("reach")
        .mayOnlyAccessLayers("protocol", "client", "finder", "search")
        .whereLayer("attach")
        .mayOnlyAccessLayers("protocol", "json", "client", "detached", "machine")
        .whereLayer("view")
        .mayNotAccessAnyLayer()
        .whereLayer("discovery")
        .mayOnlyAccessLayers("protocol", "json", "license", "lease", "settings")
        .whereLayer("cli")
        .mayOnlyAccessLayers(
            "protocol",
            "json",
            "signing",
            "client",
            "finder",
            "machine",
            "attach",
            "license",
            "lease",
            "settings")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("agent")
        .mayNotBeAccessedByAnyLayer()
        .check(house);
  }

  @Test
  void onlyTheJsonRoomKnowsGson() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".protocol.json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.gson..")
        .check(house);
  }

  @Test
  void theCourtHasNoClockNoDatabaseAndNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(COURT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net..", "java.io..", "org.eclipse.jetty..")
        .check(house);
    noClasses()
        .that()
        .resideInAnyPackage(COURT)
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(house);
  }

  @Test
  void onlyTheNoticeRoomTouchesAwt() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".agent..")
        .and()
        .resideOutsideOfPackage(ROOT + ".agent.notice")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..")
        .check(house);
  }
}
