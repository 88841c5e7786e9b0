import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.processor.reports.enums.JobEndStatus;

/**
 * Validates handouts by PDF/UA-1 and PDF/A-3a with the veraPDF engine: VeraPdf SPOILED FILE...
 *
 * SPOILED is a file that has to fail by both standards, or the engine sees nothing; every FILE has to pass. Prints a
 * row for each, with the number of checks that veraPDF made, and ends with status 1 if any came out otherwise.
 */
public class VeraPdf {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);
    private static final String ROW = "%-40s%14s%14s%n";

    /** A file's results, one for each standard. */
    private record Verdict(File file, List<ValidationResult> results) {}

    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        ReleaseDetails release = ReleaseDetails.addDetailsFromResource(
            ReleaseDetails.APPLICATION_PROPERTIES_ROOT + "validation-model." + ReleaseDetails.PROPERTIES_EXT);
        System.out.printf("%nveraPDF %s, checks passed%n", release.getVersion());
        System.out.printf(ROW, "", "PDF/UA-1", "PDF/A-3a");
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Verdict>> verdicts = new ArrayList<>();
        for (String name : names) verdicts.add(threads.submit(() -> validated(new File(name))));
        threads.shutdown();
        boolean sees = verdicts.get(0).get().results().stream().noneMatch(VeraPdf::passed);
        int failures = 0;
        for (Future<Verdict> verdict : verdicts.subList(1, verdicts.size())) failures += told(verdict.get());
        System.out.printf("%d files, %d failures%n", names.length - 1, failures);
        if (!sees) System.out.printf("The file spoiled on purpose passed: this check proves nothing.%n");
        System.exit(sees && failures == 0 ? 0 : 1);
    }

    private static Verdict validated(File file) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, STANDARDS.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(STANDARDS)) {
            parser.setFlavours(STANDARDS);
            return new Verdict(file, validator.validateAll(parser));
        } catch (Exception trouble) {
            throw new IllegalStateException(file.getName() + " cannot be validated", trouble);
        }
    }

    private static boolean passed(ValidationResult result) {
        return result.isCompliant() && result.getJobEndStatus() == JobEndStatus.NORMAL;
    }

    /** Prints a file's row and what is wrong with it; the number of standards that it fails. */
    private static int told(Verdict verdict) {
        List<String> cells = new ArrayList<>(List.of(verdict.file().getName()));
        for (PDFAFlavour standard : STANDARDS) cells.add(cell(verdict, standard));
        System.out.printf(ROW, cells.toArray());
        int failures = STANDARDS.size();
        for (ValidationResult result : verdict.results()) {
            if (passed(result)) failures--;
            else result.getFailedChecks().forEach((rule, times) -> tell(result, rule, times));
        }
        return failures;
    }

    private static String cell(Verdict verdict, PDFAFlavour standard) {
        for (ValidationResult result : verdict.results())
            if (result.getPDFAFlavour() == standard)
                return passed(result) ? String.format("%,d", result.getTotalAssertions()) : "FAILED";
        return "NOT CHECKED";
    }

    private static void tell(ValidationResult result, RuleId rule, int times) {
        TestAssertion first = result.getTestAssertions().stream()
            .filter(each -> each.getStatus() == TestAssertion.Status.FAILED && each.getRuleId().equals(rule))
            .findFirst().orElseThrow();
        System.out.printf("  %s, clause %s, test %d, %d times: %s%n    %s%n", result.getPDFAFlavour().getId(),
            rule.getClause(), rule.getTestNumber(), times, first.getMessage().replaceAll("\\s+", " "),
            first.getLocation().getContext());
    }
}
