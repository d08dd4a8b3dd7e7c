package org.kembar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.kembar.cities.Cities;
import org.kembar.evaluation.BuiltIn;

/** The house rules that a compiler does not check. */
@AnalyzeClasses(packages = "org.kembar", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "org.kembar.cities..",
        "org.kembar.claims..",
        "org.kembar.corrections..",
        "org.kembar.edtf..",
        "org.kembar.casefile..",
        "org.kembar.syntax..",
        "org.kembar.notation..",
        "org.kembar.chronicle..",
        "org.kembar.measurement..",
        "org.kembar.course..",
        "org.kembar.evaluation.."
    };

    private static final String[] ANSWERS_REQUESTS = {
        "org.kembar.operation..",
        "org.kembar.web..",
        "org.kembar.gazetteer..",
        "org.kembar.importing..",
        "org.kembar.ownregister..",
        "org.kembar.entrance..",
        "org.kembar.recording..",
        "org.kembar.beginning..",
        "org.kembar.desk..",
        "org.kembar.worklist..",
        "org.kembar.archive..",
        "org.kembar.audit..",
        "org.kembar.privacy..",
        "org.kembar.search..",
        "org.kembar.portfolio..",
        "org.kembar.api.."
    };

    private static final List<String> OUTSIDE_WORLD = List.of(
            "java.io.File",
            "java.io.RandomAccessFile",
            "java.nio.file.",
            "java.nio.channels.",
            "java.net.",
            "java.lang.Thread",
            "java.util.concurrent.Executor",
            "java.sql.",
            "java.lang.Process");

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework = classes()
            .that(resideInAnyPackage(CORE))
            .and(DescribedPredicate.not(resideInAPackage("org.kembar.syntax..")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                    .or(resideInAnyPackage("java..", "org.jspecify.annotations"))
                    .as("are the core's own or the JDK's"));

    @ArchTest
    static final ArchRule syntaxKnowsNothingButItsTwoParsers = classes()
            .that(resideInAPackage("org.kembar.syntax.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                    .or(resideInAnyPackage(
                            "java..", "org.jspecify.annotations", "org.snakeyaml.engine..", "tools.jackson.core.."))
                    .as("are the core's own, the JDK's, or of the YAML and the JSON parser"));

    @ArchTest
    static final ArchRule theCoreTouchesNoFileNetworkThreadOrProcess = noClasses()
            .that(resideInAnyPackage(CORE))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "reach outside the program",
                    (JavaClass c) -> OUTSIDE_WORLD.stream().anyMatch(c.getName()::startsWith)));

    @ArchTest
    static final ArchRule onlyTheBuiltInStandardsAndTheListOfCitiesReadFromTheProgramItself = noClasses()
            .that(resideInAnyPackage(CORE))
            .and(DescribedPredicate.not(type(BuiltIn.class).or(simpleName("ReferenceFile"))))
            .should()
            .callMethod(Class.class, "getResourceAsStream", String.class)
            .orShould()
            .callMethod(Class.class, "getResource", String.class)
            .orShould()
            .dependOnClassesThat(type(InputStream.class).as("are streams read from"));

    @ArchTest
    static final ArchRule theCoreHasNoClockAndNoChance = noClasses()
            .that(resideInAnyPackage(CORE))
            .should()
            .callMethodWhere(DescribedPredicate.describe("asks what time it is", ArchitectureTest::asksTheTime))
            .orShould()
            .dependOnClassesThat(type(Clock.class)
                    .or(type(Random.class))
                    .or(resideInAPackage("java.util.random"))
                    .as("are a clock or a die"));

    @ArchTest
    static final ArchRule dependenciesPointDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cities")
            .definedBy("org.kembar.cities..")
            .layer("edtf")
            .definedBy("org.kembar.edtf..")
            .layer("casefile")
            .definedBy("org.kembar.casefile..")
            .layer("syntax")
            .definedBy("org.kembar.syntax..")
            .layer("notation")
            .definedBy("org.kembar.notation..")
            .layer("chronicle")
            .definedBy("org.kembar.chronicle..")
            .layer("measurement")
            .definedBy("org.kembar.measurement..")
            .layer("course")
            .definedBy("org.kembar.course..")
            .layer("evaluation")
            .definedBy("org.kembar.evaluation..")
            .layer("wording")
            .definedBy("org.kembar.wording..")
            .layer("claims")
            .definedBy("org.kembar.claims..")
            .layer("corrections")
            .definedBy("org.kembar.corrections..")
            .layer("documents")
            .definedBy("org.kembar.documents..")
            .layer("dossier")
            .definedBy("org.kembar.dossier..")
            .layer("database")
            .definedBy("org.kembar.database..")
            .layer("rows")
            .definedBy("org.kembar.rows..")
            .layer("registry")
            .definedBy("org.kembar.registry..")
            .layer("asking")
            .definedBy("org.kembar.asking..")
            .layer("exchange")
            .definedBy("org.kembar.exchange..")
            .layer("linked")
            .definedBy("org.kembar.linked..")
            .layer("atlas")
            .definedBy("org.kembar.atlas..")
            .layer("sheets")
            .definedBy("org.kembar.sheets..")
            .layer("workbook")
            .definedBy("org.kembar.workbook..")
            .layer("comparison")
            .definedBy("org.kembar.comparison..")
            .layer("preview")
            .definedBy("org.kembar.preview..")
            .layer("operation")
            .definedBy("org.kembar.operation..")
            .layer("web")
            .definedBy("org.kembar.web..")
            .layer("gazetteer")
            .definedBy("org.kembar.gazetteer..")
            .layer("importing")
            .definedBy("org.kembar.importing..")
            .layer("ownregister")
            .definedBy("org.kembar.ownregister..")
            .layer("portfolio")
            .definedBy("org.kembar.portfolio..")
            .layer("access")
            .definedBy("org.kembar.access..")
            .layer("signon")
            .definedBy("org.kembar.signon..")
            .layer("passkeys")
            .definedBy("org.kembar.passkeys..")
            .layer("entrance")
            .definedBy("org.kembar.entrance..")
            .layer("drafts")
            .definedBy("org.kembar.drafts..")
            .layer("recording")
            .definedBy("org.kembar.recording..")
            .layer("mail")
            .definedBy("org.kembar.mail..")
            .layer("beginning")
            .definedBy("org.kembar.beginning..")
            .layer("worklist")
            .definedBy("org.kembar.worklist..")
            .layer("tasks")
            .definedBy("org.kembar.tasks..")
            .layer("archive")
            .definedBy("org.kembar.archive..")
            .layer("audit")
            .definedBy("org.kembar.audit..")
            .layer("privacy")
            .definedBy("org.kembar.privacy..")
            .layer("seeking")
            .definedBy("org.kembar.seeking..")
            .layer("search")
            .definedBy("org.kembar.search..")
            .layer("desk")
            .definedBy("org.kembar.desk..")
            .layer("backup")
            .definedBy("org.kembar.backup..")
            .layer("api")
            .definedBy("org.kembar.api..")
            .layer("cli")
            .definedBy("org.kembar.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("api", "cli")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("privacy")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("api", "cli")
            .whereLayer("seeking")
            .mayOnlyBeAccessedByLayers("registry", "search", "api")
            .whereLayer("desk")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("portfolio")
            .mayOnlyBeAccessedByLayers("api", "cli")
            .whereLayer("ownregister")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("importing")
            .mayOnlyBeAccessedByLayers("ownregister", "api", "cli")
            .whereLayer("recording")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("beginning")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("drafts")
            .mayOnlyBeAccessedByLayers("entrance", "recording", "desk", "privacy", "cli")
            .whereLayer("mail")
            .mayOnlyBeAccessedByLayers("web", "worklist", "cli")
            .whereLayer("worklist")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("tasks")
            .mayOnlyBeAccessedByLayers("dossier", "web", "desk", "worklist")
            .whereLayer("entrance")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("signon")
            .mayOnlyBeAccessedByLayers("web", "entrance", "cli")
            .whereLayer("passkeys")
            .mayOnlyBeAccessedByLayers("entrance")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers(
                    "drafts",
                    "signon",
                    "passkeys",
                    "web",
                    "importing",
                    "entrance",
                    "recording",
                    "beginning",
                    "desk",
                    "worklist",
                    "archive",
                    "audit",
                    "privacy",
                    "search",
                    "ownregister",
                    "api",
                    "cli")
            .whereLayer("gazetteer")
            .mayOnlyBeAccessedByLayers("entrance", "beginning", "portfolio", "api", "ownregister", "cli")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers(
                    "gazetteer",
                    "importing",
                    "entrance",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "worklist",
                    "archive",
                    "audit",
                    "privacy",
                    "search",
                    "ownregister",
                    "cli")
            .whereLayer("linked")
            .mayOnlyBeAccessedByLayers("web", "gazetteer", "portfolio")
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("web", "gazetteer", "importing", "portfolio", "api", "cli")
            .whereLayer("atlas")
            .mayOnlyBeAccessedByLayers("web", "gazetteer", "importing", "portfolio", "api", "cli")
            .whereLayer("workbook")
            .mayOnlyBeAccessedByLayers("web", "importing", "desk", "cli")
            .whereLayer("sheets")
            .mayOnlyBeAccessedByLayers(
                    "workbook",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "audit",
                    "privacy",
                    "ownregister",
                    "cli")
            .whereLayer("comparison")
            .mayOnlyBeAccessedByLayers(
                    "web", "gazetteer", "importing", "portfolio", "api", "recording", "desk", "ownregister", "cli")
            .whereLayer("preview")
            .mayOnlyBeAccessedByLayers(
                    "web", "gazetteer", "importing", "portfolio", "api", "audit", "privacy", "ownregister", "cli")
            .whereLayer("backup")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("database")
            .mayOnlyBeAccessedByLayers("backup", "cli")
            .whereLayer("rows")
            .mayOnlyBeAccessedByLayers("registry")
            .whereLayer("registry")
            .mayOnlyBeAccessedByLayers(
                    "access",
                    "backup",
                    "preview",
                    "web",
                    "gazetteer",
                    "importing",
                    "entrance",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "worklist",
                    "archive",
                    "audit",
                    "privacy",
                    "search",
                    "ownregister",
                    "cli")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers(
                    "preview", "web", "gazetteer", "importing", "portfolio", "api", "ownregister", "cli")
            .whereLayer("asking")
            .mayOnlyBeAccessedByLayers(
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "desk",
                    "entrance",
                    "worklist",
                    "audit",
                    "privacy",
                    "api",
                    "cli")
            .whereLayer("dossier")
            .mayOnlyBeAccessedByLayers("web", "desk", "api")
            .whereLayer("documents")
            .mayOnlyBeAccessedByLayers(
                    "desk", "dossier", "web", "gazetteer", "importing", "portfolio", "api", "search", "cli")
            .whereLayer("corrections")
            .mayOnlyBeAccessedByLayers("registry", "web", "gazetteer", "importing", "portfolio", "api", "cli")
            .whereLayer("claims")
            .mayOnlyBeAccessedByLayers(
                    "wording", "documents", "registry", "web", "gazetteer", "importing", "portfolio", "api", "cli")
            .whereLayer("cities")
            .mayOnlyBeAccessedByLayers(
                    "access",
                    "claims",
                    "corrections",
                    "wording",
                    "documents",
                    "atlas",
                    "registry",
                    "web",
                    "gazetteer",
                    "importing",
                    "entrance",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "worklist",
                    "archive",
                    "audit",
                    "privacy",
                    "search",
                    "ownregister",
                    "cli")
            .whereLayer("wording")
            .mayOnlyBeAccessedByLayers(
                    "access",
                    "documents",
                    "dossier",
                    "linked",
                    "asking",
                    "comparison",
                    "preview",
                    "workbook",
                    "web",
                    "gazetteer",
                    "importing",
                    "entrance",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "tasks",
                    "worklist",
                    "archive",
                    "audit",
                    "privacy",
                    "seeking",
                    "search",
                    "ownregister",
                    "cli")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers(
                    "wording",
                    "documents",
                    "dossier",
                    "asking",
                    "comparison",
                    "preview",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "ownregister",
                    "tasks",
                    "worklist",
                    "cli")
            .whereLayer("course")
            .mayOnlyBeAccessedByLayers(
                    "desk",
                    "evaluation",
                    "wording",
                    "documents",
                    "dossier",
                    "asking",
                    "comparison",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "tasks",
                    "worklist",
                    "cli")
            .whereLayer("measurement")
            .mayOnlyBeAccessedByLayers(
                    "course",
                    "evaluation",
                    "wording",
                    "documents",
                    "dossier",
                    "asking",
                    "comparison",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "tasks",
                    "worklist",
                    "cli")
            .whereLayer("chronicle")
            .mayOnlyBeAccessedByLayers(
                    "measurement",
                    "course",
                    "evaluation",
                    "wording",
                    "documents",
                    "dossier",
                    "linked",
                    "asking",
                    "comparison",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "tasks",
                    "worklist",
                    "cli")
            .whereLayer("syntax")
            .mayOnlyBeAccessedByLayers(
                    "notation",
                    "claims",
                    "corrections",
                    "evaluation",
                    "wording",
                    "documents",
                    "asking",
                    "rows",
                    "registry",
                    "exchange",
                    "preview",
                    "workbook",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "mail",
                    "tasks",
                    "worklist",
                    "archive",
                    "privacy",
                    "ownregister",
                    "cli",
                    "access",
                    "entrance")
            .whereLayer("notation")
            .mayOnlyBeAccessedByLayers(
                    "claims",
                    "corrections",
                    "evaluation",
                    "wording",
                    "documents",
                    "asking",
                    "rows",
                    "registry",
                    "preview",
                    "workbook",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "tasks",
                    "worklist",
                    "audit",
                    "privacy",
                    "seeking",
                    "ownregister",
                    "access",
                    "cli")
            .whereLayer("edtf")
            .mayOnlyBeAccessedByLayers(
                    "casefile",
                    "notation",
                    "chronicle",
                    "measurement",
                    "course",
                    "evaluation",
                    "claims",
                    "corrections",
                    "wording",
                    "documents",
                    "dossier",
                    "linked",
                    "asking",
                    "sheets",
                    "comparison",
                    "rows",
                    "registry",
                    "workbook",
                    "web",
                    "gazetteer",
                    "importing",
                    "portfolio",
                    "api",
                    "recording",
                    "beginning",
                    "desk",
                    "tasks",
                    "worklist",
                    "ownregister",
                    "cli");

    /** A command starts in the blink of an eye only as long as it loads no framework and no database. */
    @ArchTest
    static final ArchRule onlyTheShellKnowsFrameworksAndDatabases = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(
                    "org.kembar.database..",
                    "org.kembar.rows..",
                    "org.kembar.backup..",
                    "org.kembar.registry..",
                    "org.kembar.access..",
                    "org.kembar.operation..",
                    "org.kembar.web..",
                    "org.kembar.gazetteer..",
                    "org.kembar.importing..",
                    "org.kembar.passkeys..",
                    "org.kembar.signon..",
                    "org.kembar.entrance..",
                    "org.kembar.drafts..",
                    "org.kembar.recording..",
                    "org.kembar.beginning..",
                    "org.kembar.desk..",
                    "org.kembar.audit..",
                    "org.kembar.privacy..",
                    "org.kembar.search..",
                    "org.kembar.worklist..",
                    "org.kembar.archive..",
                    "org.kembar.portfolio..",
                    "org.kembar.ownregister..",
                    "org.kembar.api..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..",
                            "org.springdoc..",
                            "io.micrometer..",
                            "io.swagger..",
                            "org.flywaydb..",
                            "org.postgresql..",
                            "com.zaxxer..",
                            "org.slf4j..",
                            "java.sql..",
                            "javax.sql..")
                    .as("are of a framework or a database"));

    @ArchTest
    static final ArchRule onlyWhatAnswersRequestsKnowsTheFrameworkOfRequests = noClasses()
            .that(DescribedPredicate.not(
                    resideInAnyPackage(ANSWERS_REQUESTS).or(resideInAPackage("org.kembar.mail.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.apache.catalina..",
                    "jakarta..");

    /** Two more know where it is to be found, and start nothing. */
    @ArchTest
    static final ArchRule lettersAreSentByOneModuleThatKnowsNothingElse = classes()
            .that(resideInAPackage("org.kembar.mail.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "jakarta.mail..",
                            "org.jspecify.annotations",
                            "org.kembar.mail..",
                            "org.kembar.syntax..")
                    .as("are the JDK's, of letters, or their own"));

    @ArchTest
    static final ArchRule nothingButServingStartsTheWebApplication = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(ANSWERS_REQUESTS)))
            .and()
            .doNotHaveSimpleName("ServeCommand")
            .and()
            .doNotHaveSimpleName("ReachOptions")
            .and()
            .doNotHaveSimpleName("NewPasswordCommand")
            .and()
            .doNotHaveSimpleName("NewHeadCommand")
            .should()
            .dependOnClassesThat(resideInAnyPackage(ANSWERS_REQUESTS)
                    .and(DescribedPredicate.not(simpleName("RequestId").or(simpleName("Access"))))
                    .as("answer requests"));

    /** What the log asks about a request is known without any framework. */
    @ArchTest
    static final ArchRule theNameOfARequestIsOfNoFramework = classes()
            .that(simpleName("RequestId").or(simpleName("Access")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations", "org.kembar.operation..")
                    .as("are the JDK's or their own"));

    /** The list takes a third of a second to read, which no other command is to pay. */
    @ArchTest
    static final ArchRule onlyCommandsAboutCitiesLoadTheirList = noClasses()
            .that(DescribedPredicate.not(simpleName("CitiesCommand")
                    .or(simpleName("RecogniseCommand"))
                    .or(simpleName("NewHeadCommand"))
                    .or(simpleName("ServeCommand"))
                    .or(simpleName("ClaimsCommand"))
                    .or(resideInAnyPackage(
                            "org.kembar.registry..",
                            "org.kembar.web..",
                            "org.kembar.gazetteer..",
                            "org.kembar.importing..",
                            "org.kembar.portfolio..",
                            "org.kembar.api.."))))
            .should()
            .callMethod(Cities.class, "reference");

    /** A claim becomes a partnership only by somebody who records it with its sources. */
    @ArchTest
    static final ArchRule claimsAreNeverPartnerships = noClasses()
            .that(resideInAPackage("org.kembar.claims.."))
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "makes facts of a case file",
                    (JavaConstructorCall call) ->
                            call.getTargetOwner().getPackageName().equals("org.kembar.casefile")));

    @ArchTest
    static final ArchRule citiesKnowNothingBelowThem = noClasses()
            .that(resideInAPackage("org.kembar.cities.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.kembar..")
                    .and(DescribedPredicate.not(resideInAPackage("org.kembar.cities..")))
                    .as("are of another module"));

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.kembar.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noClassHidesAMissingWord = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Entity|Processor|Handler|Info)(\\$.*)?")
            .orShould()
            .haveNameMatching(".*[.$](Abstract|Base)[A-Z].*");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith(DescribedPredicate.describe(
                    "injection",
                    annotation -> annotation.getRawType().getName().matches(".*(Inject|Autowired|Resource)")));

    private static boolean asksTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        return call.getName().equals("now") && owner.startsWith("java.time")
                || owner.equals("java.lang.System")
                        && List.of("currentTimeMillis", "nanoTime", "getProperty", "getenv")
                                .contains(call.getName())
                || owner.equals("java.util.Locale") && call.getName().equals("getDefault")
                || owner.equals("java.time.ZoneId") && call.getName().equals("systemDefault");
    }
}
