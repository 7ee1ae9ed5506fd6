package org.casebook.app.cli;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casebook.app.cli.CaseCommand.ListCommand;
import org.casebook.app.cli.CaseCommand.ShowCommand;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands with the options they share.
final class CommandFactory implements IFactory {
    private final Map<Class<?>, Supplier<Object>> commands;

    CommandFactory(CommonOptions options) {
        this.commands = Map.ofEntries(
                entry(DemoCommand.class, options, DemoCommand::new),
                entry(OpenCommand.class, options, OpenCommand::new),
                entry(ImportCommand.class, options, ImportCommand::new),
                entry(ListCommand.class, options, ListCommand::new),
                entry(ShowCommand.class, options, ShowCommand::new),
                entry(SourceCommand.class, options, SourceCommand::new),
                entry(LineageCommand.class, options, LineageCommand::new),
                entry(SearchCommand.class, options, SearchCommand::new),
                entry(SimilarCommand.class, options, SimilarCommand::new),
                entry(PacketCommand.class, options, PacketCommand::new),
                entry(AccountCommand.ListCommand.class, options, AccountCommand.ListCommand::new),
                entry(AccountCommand.SetCommand.class, options, AccountCommand.SetCommand::new),
                entry(AuditCommand.ShowCommand.class, options, AuditCommand.ShowCommand::new),
                entry(AuditCommand.VerifyCommand.class, options, AuditCommand.VerifyCommand::new),
                entry(AuditCommand.ReceiptCommand.class, options, AuditCommand.ReceiptCommand::new),
                entry(QualityCommand.class, options, QualityCommand::new),
                entry(QualityCommand.RowsCommand.class, options, QualityCommand.RowsCommand::new),
                entry(QualityCommand.InventoryCommand.class, options, QualityCommand.InventoryCommand::new),
                entry(PolicyCommand.CheckCommand.class, options, PolicyCommand.CheckCommand::new),
                entry(PolicyTestCommand.class, options, PolicyTestCommand::new),
                entry(PolicyExplainCommand.class, options, PolicyExplainCommand::new),
                entry(PolicyDiffCommand.class, options, PolicyDiffCommand::new),
                entry(BenchCommand.class, options, BenchCommand::new));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Supplier<Object> command = commands.get(type);
        return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.get());
    }

    private static <T> Map.Entry<Class<?>, Supplier<Object>> entry(
            Class<T> type, CommonOptions options, Function<CommonOptions, T> constructor) {
        return Map.entry(type, () -> constructor.apply(options));
    }
}
