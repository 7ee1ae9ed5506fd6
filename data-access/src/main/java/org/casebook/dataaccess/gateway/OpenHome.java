package org.casebook.dataaccess.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.DataAccessException;
import org.casebook.dataaccess.gateway.reading.ReadinessPolicy;
import org.casebook.dataaccess.governance.AccessPolicy;
import org.casebook.dataaccess.governance.PolicyException;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.UserFile;
import org.casebook.dataaccess.ingest.ImportPipeline;
import org.casebook.dataaccess.ingest.Importers;
import org.casebook.dataaccess.ingest.gold.GoldBuilder;
import org.casebook.dataaccess.ingest.gold.GoldStep;
import org.casebook.dataaccess.ingest.gold.TierRules;
import org.casebook.dataaccess.lakehouse.Home;
import org.casebook.dataaccess.lakehouse.HomeFolder;
import org.casebook.dataaccess.lakehouse.IdentityStore.CareTeamMember;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.quality.QualityFile;
import org.casebook.provenance.ProvenanceException;
import org.casebook.provenance.ledger.FileLedgerSource;
import org.casebook.provenance.ledger.FileLedgerStore;
import org.casebook.provenance.ledger.Ledger;
import org.casebook.provenance.ledger.LedgerCheckpoint;
import org.casebook.provenance.ledger.LedgerEvidence;
import org.casebook.provenance.ledger.LedgerException;
import org.casebook.provenance.ledger.LedgerVerification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open home with all its doors. The only way from a folder on disk to a gateway.
public final class OpenHome implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenHome.class);

    private final Lakehouse lakehouse;
    private final Ledger ledger;
    private final AccessPolicy policy;
    private final SearchIndex index;
    private final CaseGateway cases;
    private final SearchGateway search;
    private final SourceGateway sources;
    private final LineageGateway lineage;
    private final AuditGateway audit;
    private final IntakeGateway intake;
    private final RecommendationGateway recommendations;
    private final ExportGateway exports;
    private final HomeGateway home;
    private final QualityGateway quality;
    private final PolicyGateway policies;
    private final AccountGateway accounts;
    private final DoorMeter meter;
    private final InsertMeter insertMeter;

    private OpenHome(
            Lakehouse lakehouse, Ledger ledger, AccessPolicy policy, UserFile users, Clock clock, ZoneId zone) {
        this.lakehouse = lakehouse;
        this.ledger = ledger;
        this.policy = policy;
        Seats seats = new Seats(
                users.signInRequired() && !lakehouse.home().demo(),
                lakehouse.accounts().users());
        Door door = new Door(new SeatedPolicy(policy, seats), lakehouse, ledger, zone);
        Once<TierRules> rules = new Once<>(TierRules::bundled);
        Once<ReadinessPolicy> readiness = new Once<>(ReadinessPolicy::bundled);
        this.index = new SearchIndex(lakehouse.gold());
        Once<ImportPipeline> pipeline = new Once<>(() -> new ImportPipeline(
                lakehouse,
                Importers.all(),
                new GoldStep(
                        lakehouse,
                        new GoldBuilder(rules.get(), readiness.get().laboratoryCodes(), zone),
                        users.homeSite()),
                index::changed));
        Once<CaseAssembly> assembly = new Once<>(() -> new CaseAssembly(rules.get(), readiness.get()));
        this.cases = new LakehouseCaseGateway(door, lakehouse, assembly, rules, readiness);
        this.search = new LuceneSearchGateway(door, index);
        this.sources = new LakehouseSourceGateway(door, lakehouse);
        this.lineage = new LakehouseLineageGateway(door, lakehouse, ledger);
        this.audit = new LedgerAuditGateway(door, ledger);
        this.intake = new LakehouseIntakeGateway(door, lakehouse, pipeline);
        this.recommendations = new LakehouseRecommendationGateway(door, assembly, lakehouse.recommendations());
        this.exports = new LedgerExportGateway(door, assembly);
        this.home = new LakehouseHomeGateway(lakehouse, policy, users);
        this.quality = new LakehouseQualityGateway(door, lakehouse, new Once<>(QualityFile::bundled), zone);
        this.policies = new LakehousePolicyGateway(door, policy, users.users());
        this.accounts = new LakehouseAccountGateway(
                door, new SignInLedger(ledger, policy), lakehouse.accounts(), seats, users.users(), policy, clock);
        this.meter = new DoorMeter(door, cases, lakehouse);
        this.insertMeter = new InsertMeter(door, lakehouse);
    }

    /// What lies at a path.
    public enum Kind {
        /// No home.
        NONE,
        /// A home whose key lies beside it: for synthetic data and for trying out.
        DEMO,
        /// A home that a passphrase protects.
        PROTECTED
    }

    /// What lies at a path.
    public static Kind kindOf(Path folder) {
        return Kind.valueOf(Home.kindOf(folder).name());
    }

    /// Opens a home that a passphrase protects.
    ///
    /// @param passphrase is wiped
    public static OpenHome open(Path folder, char[] passphrase, Clock clock, ZoneId zone) {
        return open(Home.open(folder, passphrase), clock, zone);
    }

    /// Opens a home whose key lies beside it.
    public static OpenHome openDemo(Path folder, Clock clock, ZoneId zone) {
        return open(Home.openDemo(folder), clock, zone);
    }

    /// Makes a home that a passphrase protects, with the policy that new homes start with.
    ///
    /// @param passphrase is wiped
    /// @param users text of its `users.yaml`
    public static OpenHome create(Path folder, char[] passphrase, String users, Clock clock, ZoneId zone) {
        return open(furnish(Home.create(folder, passphrase), users), clock, zone);
    }

    /// Makes a home whose key lies beside it.
    ///
    /// @param users text of its `users.yaml`
    public static OpenHome createDemo(Path folder, String users, Clock clock, ZoneId zone) {
        return open(furnish(Home.createDemo(folder), users), clock, zone);
    }

    /// Walks the ledger of a home without opening the home, so that a broken one can be looked at too.
    ///
    /// @param passphrase of the home, is wiped; null to do without, as is right for a demo home. Without one
    ///     the walk tells that the record fits together and is signed, but not that its key is the one of the home
    /// @param receipt what [AuditGateway.Receipt] holds as its text, null for none
    /// @throws IllegalArgumentException when that is no receipt
    public static AuditGateway.Verification verifyLedger(
            Path folder, char @Nullable [] passphrase, @Nullable String receipt) {
        List<LedgerEvidence> evidence = new ArrayList<>();
        if (kindOf(folder) == Kind.DEMO) {
            evidence.add(
                    LedgerEvidence.ofKey(Home.openDemo(folder).ledgerSigner().key()));
        } else if (passphrase != null) {
            evidence.add(LedgerEvidence.ofKey(
                    Home.open(folder, passphrase).ledgerSigner().key()));
        }
        if (receipt != null) {
            evidence.add(LedgerEvidence.ofReceipt(receipt(receipt)));
        }
        return LedgerAuditGateway.verification(LedgerVerification.of(
                new FileLedgerSource(new HomeFolder(folder).ledger()), evidence.toArray(LedgerEvidence[]::new)));
    }

    private static LedgerCheckpoint receipt(String text) {
        try {
            return LedgerCheckpoint.signed(text);
        } catch (LedgerException e) {
            throw new IllegalArgumentException("receipt cannot be used: " + e.getMessage(), e);
        }
    }

    private static Home furnish(Home home, String users) {
        HomeFolder folder = home.folder();
        try {
            Files.writeString(folder.policy(), PolicyFile.initialText(), StandardCharsets.UTF_8);
            Files.writeString(folder.users(), users, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HomeException("policy.yaml and users.yaml cannot be written, the home must be writable", e);
        }
        return home;
    }

    private static OpenHome open(Home home, Clock clock, ZoneId zone) {
        Lakehouse lakehouse = Lakehouse.open(home, clock);
        try {
            UserFile users = UserFile.read(home.folder().users(), zone);
            lakehouse
                    .identities()
                    .replaceCareTeams(users.careTeams().stream()
                            .map(member -> new CareTeamMember(
                                    member.user().text(), member.patient(), member.from(), member.to()))
                            .toList());
            Ledger ledger = new Ledger(
                    FileLedgerStore.open(home.folder().ledger(), home.ledgerSigner(), lakehouse.witness()), clock);
            return new OpenHome(lakehouse, ledger, policy(home.folder().policy()), users, clock, zone);
        } catch (DataAccessException | ProvenanceException e) {
            lakehouse.close();
            throw e;
        }
    }

    /// A policy that cannot be read denies everything; the home opens, so that a steward can mend it.
    private static AccessPolicy policy(Path file) {
        try {
            return PolicyFile.read(file);
        } catch (PolicyException e) {
            LOG.error("policy denies everything: {}", e.getMessage());
            return PolicyFile.denyAll();
        }
    }

    public AccessPolicy policy() {
        return policy;
    }

    public CaseGateway cases() {
        return cases;
    }

    public SearchGateway search() {
        return search;
    }

    public SourceGateway sources() {
        return sources;
    }

    public LineageGateway lineage() {
        return lineage;
    }

    public AuditGateway audit() {
        return audit;
    }

    public IntakeGateway intake() {
        return intake;
    }

    public RecommendationGateway recommendations() {
        return recommendations;
    }

    public ExportGateway exports() {
        return exports;
    }

    public HomeGateway home() {
        return home;
    }

    public PolicyGateway policies() {
        return policies;
    }

    public AccountGateway accounts() {
        return accounts;
    }

    public QualityGateway quality() {
        return quality;
    }

    public DoorMeter meter() {
        return meter;
    }

    public InsertMeter insertMeter() {
        return insertMeter;
    }

    @Override
    public void close() {
        try {
            index.close();
            ledger.close();
        } finally {
            lakehouse.close();
        }
    }
}
