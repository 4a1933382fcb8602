using SectorDashboard.Web.Tests.Api;

// One program serves every test that changes nothing; tests that import prices start their own.
[assembly: AssemblyFixture(typeof(DashboardApp))]
