namespace LocalStandards.Domain.Access;

/// <summary>The nine roles of product.md §2; the public is an actor without any.</summary>
public enum Role
{
    Recorder = 1, SectionOfficer = 2, Executive = 3, ProvincialOfficer = 4, DistrictOfficer = 5,
    Assessor = 6, CentralOfficer = 7, CentralApprover = 8, Administrator = 9,
}

/// <summary>What an executive is: the ปลัด manages the authority's people; only the นายก or an acting person acknowledges.</summary>
public enum ExecutivePosition { Clerk = 1, ChiefExecutive = 2, ActingChiefExecutive = 3 }
