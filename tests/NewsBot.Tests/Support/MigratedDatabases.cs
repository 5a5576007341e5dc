using System.Collections.Concurrent;
using NewsBot.Fakes.Databases;
using NewsBot.Storage;
using Npgsql;

namespace NewsBot.Tests.Support;

/// <summary>A database with the schema of this program and nothing else.</summary>
/// <param name="Address">Its connection string.</param>
/// <param name="Schema">What its schema is like, to be compared.</param>
internal sealed record MigratedDatabase(string Address, string Schema);

/// <summary>
/// Databases with the schema of this program, each emptied for the next test when one is done with it: PostgreSQL takes
/// longer to create one than most tests take. One whose schema a test has changed is used no more.
/// </summary>
internal sealed class MigratedDatabases(LocalPostgres server)
{
    /// <summary>Rows that migrations have written are kept beside, and put back.</summary>
    private const string Keep =
        """
        CREATE SCHEMA kept;
        DO $$ DECLARE name TEXT; filled BOOLEAN; BEGIN
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO filled;
                IF filled THEN
                    EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', name, name);
                END IF;
            END LOOP;
        END $$;
        """;

    private const string Empty =
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
        DO $$ DECLARE name TEXT; filled BOOLEAN; BEGIN
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO filled;
                IF filled THEN
                    EXECUTE format('TRUNCATE public.%I CASCADE', name);
                END IF;
            END LOOP;
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'kept' LOOP
                EXECUTE format('INSERT INTO public.%I SELECT * FROM kept.%I', name, name);
            END LOOP;
            PERFORM setval(format('public.%I', sequencename)::regclass, start_value, false)
                FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
        END $$;
        """;

    private const string Describe =
        """
        SELECT md5(string_agg(line, ' ' ORDER BY line)) FROM (
            SELECT 'table ' || oid || relname AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace
            UNION ALL SELECT 'column ' || attrelid || attname || atttypid || attnotnull FROM pg_attribute
                JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace
            UNION ALL SELECT 'value ' || oid FROM pg_attrdef
            UNION ALL SELECT 'constraint ' || oid || conname FROM pg_constraint
            UNION ALL SELECT 'trigger ' || oid || tgenabled::TEXT FROM pg_trigger
            UNION ALL SELECT 'function ' || oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS lines
        """;

    private readonly ConcurrentBag<MigratedDatabase> _clean = [];

    /// <summary>One that nobody else uses.</summary>
    public async Task<MigratedDatabase> TakeAsync() =>
        _clean.TryTake(out MigratedDatabase? used) ? used : await NewAsync();

    /// <summary>The test is done with it.</summary>
    public async Task GiveBackAsync(MigratedDatabase used)
    {
        await using NpgsqlConnection connection = await OpenAsync(used.Address);
        if (await AskAsync(connection, Describe) is not string schema || schema != used.Schema)
            return;
        await AskAsync(connection, Empty);
        _clean.Add(used);
    }

    private async Task<MigratedDatabase> NewAsync()
    {
        string address = await server.NewDatabaseAsync();
        await using (var database = new PostgresDatabase(address))
            await new Migrations(database, TimeProvider.System).ApplyAsync();
        await using NpgsqlConnection connection = await OpenAsync(address);
        await AskAsync(connection, Keep);
        return new MigratedDatabase(address, (string)(await AskAsync(connection, Describe))!);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string address)
    {
        var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
