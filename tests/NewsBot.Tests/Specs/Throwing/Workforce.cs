using System.Collections.Concurrent;
using NewsBot.Delivery;
using NewsBot.Storage;

namespace NewsBot.Tests.Specs.Throwing;

/// <summary>
/// All who work in the background of a service, found among what it is composed of; each has its name on what it asks
/// of the database, and that throws.
/// </summary>
internal sealed class Workforce
{
    private readonly ConcurrentDictionary<string, Worker> _workers = new(StringComparer.Ordinal);

    public ICollection<Worker> All => _workers.Values;

    /// <summary>Those at whom the database throws always; the value says nothing.</summary>
    public ConcurrentDictionary<string, bool> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>True where nobody is thrown at who is not broken.</summary>
    public bool SparesOthers { get; init; }

    /// <summary>Hosted services of the program that do something at its start and end, and nothing between.</summary>
    public ConcurrentBag<string> StartSteps { get; } = [];

    /// <summary>Puts names on all, and the throwing database behind them.</summary>
    public void Join(IServiceCollection services)
    {
        Type[] stages =
        [
            .. services.Select(service => service.ServiceType).Where(type => type.IsAssignableTo(typeof(IWorkStage))),
        ];
        for (int at = 0; at < services.Count; at++)
        {
            ServiceDescriptor service = services[at];
            if (service.ServiceType == typeof(Database))
            {
                services[at] = ServiceDescriptor.Singleton<Database>(
                    provider => new ThrowingDatabase((Database)Made(service, provider)));
            }
            else if (service.ServiceType == typeof(IHostedService))
            {
                services[at] = ServiceDescriptor.Singleton(
                    provider => Marked((IHostedService)Made(service, provider), stages.Length));
            }
        }

        MarkStages(services, stages);
        MarkJobs(services);
    }

    private static object Made(ServiceDescriptor service, IServiceProvider provider) =>
        service.ImplementationInstance
            ?? service.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);

    private IHostedService Marked(IHostedService service, int stages)
    {
        if (service is not BackgroundService loop)
        {
            if (service.GetType().Assembly == typeof(Pipeline).Assembly)
                StartSteps.Add(service.GetType().Name);
            return service;
        }

        // Each stage's claim fails once.
        int each = service is Pipeline ? stages : 1;
        Worker worker = Add(service.GetType().Name, each, int.MaxValue);
        worker.Loop = loop;
        return new MarkedService(service, worker);
    }

    /// <summary>An item fails once: one that fails three times is given up, by design.</summary>
    private void MarkStages(IServiceCollection services, Type[] stages)
    {
        ServiceDescriptor[] old = [.. services.Where(service => service.ServiceType == typeof(StageWorker))];
        Assert.Equal(stages.Length, old.Length);
        foreach ((ServiceDescriptor worker, Type stage) in old.Zip(stages))
        {
            Worker name = Add(stage.Name, 1, 1);
            services.Remove(worker);
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StageWorker>(
                provider, (IWorkStage)MarkedStage.Of((IWorkStage)provider.GetRequiredService(stage), name)));
        }
    }

    private void MarkJobs(IServiceCollection services)
    {
        foreach (Type job in Schedule.Jobs.Select(job => job.Job).Append(typeof(IssueJob)))
        {
            Worker name = Add(job.Name, 1, 1);
            services.AddTransient(job, provider => new MarkedJob(
                (Quartz.IJob)ActivatorUtilities.CreateInstance(provider, job), name));
        }
    }

    private Worker Add(string name, int each, int most) => _workers.GetOrAdd(name, new Worker(name)
    {
        Each = SparesOthers ? 0 : each,
        Most = most,
        IsBroken = () => Broken.ContainsKey(name),
    });
}
